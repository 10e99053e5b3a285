import { bytesToBase64, utf8ToBytes } from './bytes'

export type MailAttachment = { readonly name: string; readonly bytes: Uint8Array; readonly mediaType?: string }

export type MailDraft = {
  readonly to: readonly { readonly name?: string; readonly address: string }[]
  readonly subject: string
  /** RFC 3339 with an offset. */
  readonly at: string
  readonly text: string
  readonly attachments: readonly MailAttachment[]
}

const lineLength = 76
const crlf = '\r\n'
/** Bytes in one encoded word: 39 make 52 characters of base64, so that `Subject: =?UTF-8?B?…?=` fits its line. */
const wordBytes = 39

/**
 * An `.eml` that a mail program opens as an unsent message: without a sender, which the program fills in. Whatever a name,
 * the subject or a file name holds, line ends included, stays inside its own header. Throws for an address that is none.
 */
export function mailDraft(draft: MailDraft): Uint8Array<ArrayBuffer> {
  const parts = [textPart(draft.text), ...draft.attachments.map(attachmentPart)]
  const boundary = boundaryFor(parts)
  const headers = [
    'X-Unsent: 1',
    ...(draft.to.length > 0 ? [`To: ${draft.to.map(mailbox).join(`,${crlf} `)}`] : []),
    `Subject: ${encodedWords(oneLine(draft.subject))}`,
    `Date: ${mailDate(draft.at)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed;${crlf} boundary="${boundary}"`
  ]
  const body = parts.map((part) => `--${boundary}${crlf}${part}${crlf}`).join('')
  return utf8ToBytes(`${headers.join(crlf)}${crlf}${crlf}${body}--${boundary}--${crlf}`)
}

/** How many bytes an attachment may have so that a message with it stays within a mail server's limit. */
export function attachmentLimit(mailLimit: number): number {
  const linesAndText = 16 * 1024
  const charactersPerByte = (4 / 3) * ((lineLength + crlf.length) / lineLength)
  return Math.max(0, Math.floor((mailLimit - linesAndText) / charactersPerByte))
}

/** Control characters become spaces, and spaces in a row one. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim()
}

/** RFC 2047, always encoded, so that nothing in the text can mean anything; words are cut between characters. */
function encodedWords(text: string): string {
  const words: string[] = []
  let word = ''
  for (const character of text) {
    if (utf8ToBytes(word + character).length > wordBytes) {
      words.push(word)
      word = ''
    }
    word += character
  }
  if (word !== '') words.push(word)
  return words.map((each) => `=?UTF-8?B?${bytesToBase64(utf8ToBytes(each))}?=`).join(`${crlf} `)
}

function mailbox({ name, address }: MailDraft['to'][number]): string {
  if (!/^[^\s@<>"(),:;\\[\]\p{Cc}]{1,64}@[^\s@<>"(),:;\\[\]\p{Cc}]{1,255}$/u.test(address))
    throw new Error('not a mail address')
  const shown = oneLine(name ?? '')
  return shown === '' ? `<${address}>` : `${encodedWords(shown)}${crlf} <${address}>`
}

/** `Mon, 18 May 2026 14:12:33 +0800`: the writer's own clock, as RFC 5322 has it. */
function mailDate(at: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(at)
  const [, year = '', month = '', day = '', time = '', offset = ''] = parts ?? []
  const weekday = new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay()
  if (Number.isNaN(weekday)) throw new Error('not an instant with an offset')
  const zone = offset === 'Z' ? '+0000' : offset.replace(':', '')
  return `${weekdays[weekday]}, ${day} ${months[Number(month) - 1]} ${year} ${time} ${zone}`
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function textPart(text: string): string {
  const lines = text.replace(/\r\n?|\n/g, crlf)
  return `Content-Type: text/plain; charset=utf-8${crlf}Content-Transfer-Encoding: base64${crlf}${crlf}${base64Lines(utf8ToBytes(lines))}`
}

function attachmentPart({ name, bytes, mediaType = 'application/octet-stream' }: MailAttachment): string {
  if (!/^[a-z0-9]+\/[a-z0-9.+-]+$/.test(mediaType)) throw new Error('not a media type')
  const headers = [
    `Content-Type: ${mediaType}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment${fileNameParameters(name)}`
  ]
  return `${headers.join(crlf)}${crlf}${crlf}${base64Lines(bytes)}`
}

/** RFC 2231 with continuations, each on a line of its own; cut between characters. */
function fileNameParameters(name: string): string {
  const pieces = ['']
  for (const character of oneLine(name).replace(/[\\/]/g, '-') || 'file') {
    const encoded = percentEncoded(character)
    const last = pieces.at(-1) ?? ''
    if (last.length + encoded.length > 48) pieces.push(encoded)
    else pieces[pieces.length - 1] = last + encoded
  }
  if (pieces.length === 1) return `;${crlf} filename*=UTF-8''${pieces[0]}`
  return pieces.map((piece, index) => `;${crlf} filename*${index}*=${index === 0 ? "UTF-8''" : ''}${piece}`).join('')
}

function percentEncoded(character: string): string {
  if (/^[A-Za-z0-9._-]$/.test(character)) return character
  return Array.from(utf8ToBytes(character), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}

function base64Lines(bytes: Uint8Array): string {
  const text = bytesToBase64(bytes)
  const lines: string[] = []
  for (let from = 0; from < text.length; from += lineLength) lines.push(text.slice(from, from + lineLength))
  return lines.join(crlf)
}

/** `=_` can't occur in base64 nor in our headers; the number keeps the reader from needing to know that. */
function boundaryFor(parts: readonly string[]): string {
  let number = 1
  while (parts.some((part) => part.includes(`=_entente-${number}`))) number += 1
  return `=_entente-${number}`
}
