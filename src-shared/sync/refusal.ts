/** Every reason why a file is refused; bundle-format 1.0 fixes the words. */
export type RefusalCode =
  | 'unreadable'
  | 'not-a-bundle'
  | 'unknown-entry'
  | 'too-large'
  | 'newer-format'
  | 'bad-manifest'
  | 'bad-signature'
  | 'wrong-device'
  | 'hash-mismatch'
  | 'bad-change'
  | 'out-of-scope'
  | 'own-name'
  | 'fork'
  | 'passphrase-needed'
  | 'wrong-passphrase'
  | 'not-for-us'

/** `message` is an English sentence for logs and the command line; screens translate by `code` and may show `detail`. */
export type Refusal = { readonly code: RefusalCode; readonly message: string; readonly detail?: string }

const sentences: Readonly<Record<RefusalCode, string>> = {
  unreadable: 'The file is damaged or incomplete. Ask the sender to send it again.',
  'not-a-bundle': 'This is not an Entente file. Ask the sender for the file that ends in .entente.',
  'unknown-entry':
    'The file holds something that does not belong in an Entente file. Ask the sender to export it again.',
  'too-large': 'The file is larger than Entente accepts. Ask the sender to send it in smaller parts.',
  'newer-format':
    'This file was made by a newer version of Entente. Update this copy, or ask the sender for an older format.',
  'bad-manifest':
    'The description of what the file holds is missing or wrong. Ask the sender to export it again with Entente.',
  'bad-signature':
    'The signature is missing or wrong: the file was changed after it was signed. Ask the sender to send it again another way.',
  'wrong-device':
    'The sender’s device does not match the key that signed the file. Ask the sender to call you about it.',
  'hash-mismatch': 'A part of the file is not what the sender signed. Ask the sender to send it again.',
  'bad-change': 'A change in the file breaks the rules of the format. Ask the sender to export it again with Entente.',
  'out-of-scope':
    'The file holds changes outside what is shared with the sender. Ask the sender to send only your partnership.',
  'own-name':
    'The file holds changes in the name of this copy that it never made; it may be an older state of itself. Nothing was imported: ask the sender which copies of yours they know.',
  fork: 'The file and this copy hold two different changes under the same number. Nothing was imported: ask the sender whether a backup was restored.',
  'passphrase-needed':
    'The file is locked with a passphrase. Ask the sender for it by phone, or for a file without one.',
  'wrong-passphrase': 'The passphrase does not open the file. Ask the sender for it by phone.',
  'not-for-us':
    'The file is meant for other copies and this one cannot open it. Ask the sender to add you as a recipient.'
}

/** `detail` says in English which part of the file it is about; it is appended to the message. */
export function refusal(code: RefusalCode, detail?: string): Refusal {
  return detail === undefined
    ? { code, message: sentences[code] }
    : { code, message: `${sentences[code]} (${detail})`, detail }
}
