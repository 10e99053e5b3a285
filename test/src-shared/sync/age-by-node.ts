import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  scryptSync,
  type KeyObject
} from 'node:crypto'

/** The age v1 format by Node's crypto alone, to judge files by a second program. Short files only: one chunk of payload. */

const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const label = 'age-encryption.org/v1/'
const privatePrefix = Buffer.from('302e020100300506032b656e04220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b656e032100', 'hex')

/** The 32 bytes of a bech32 text; its checksum is not looked at. */
function bech32Bytes(text: string): Buffer {
  const data = text.slice(text.lastIndexOf('1') + 1, -6).toLowerCase()
  const bits = Array.from(data, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from(Array.from({ length: 32 }, (_, byte) => Number.parseInt(bits.slice(byte * 8, byte * 8 + 8), 2)))
}

const publicKey = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([publicPrefix, raw]), format: 'der', type: 'spki' })
const rawOf = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' }).subarray(-32)
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '')
const derived = (secret: Uint8Array, salt: Uint8Array, info: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, 32))

function seal(key: Buffer, nonce: Buffer, bytes: Uint8Array): Buffer {
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 })
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}
function unseal(key: Buffer, nonce: Buffer, bytes: Buffer): Buffer {
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 })
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()])
}

const noNonce = Buffer.alloc(12)
const lastChunk = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])

function wrapKeyOf(args: readonly string[], secret: string): Buffer {
  if (args[0] === 'scrypt') {
    const salt = Buffer.concat([Buffer.from(`${label}scrypt`), Buffer.from(args[1] ?? '', 'base64')])
    return scryptSync(secret, salt, 32, { N: 2 ** Number(args[2]), r: 8, p: 1, maxmem: 2 ** 30 })
  }
  const share = Buffer.from(args[1] ?? '', 'base64')
  const scalar = Buffer.concat([privatePrefix, bech32Bytes(secret)])
  const privateKey = createPrivateKey({ key: scalar, format: 'der', type: 'pkcs8' })
  const shared = diffieHellman({ privateKey, publicKey: publicKey(share) })
  return derived(shared, Buffer.concat([share, rawOf(createPublicKey(privateKey))]), `${label}X25519`)
}

/** What is inside a file whose first stanza the identity or passphrase opens; throws for anything else. */
export function openAge(file: Uint8Array, secret: string): Buffer {
  const bytes = Buffer.from(file)
  const macAt = bytes.indexOf('\n--- ') + 4
  const end = bytes.indexOf('\n', macAt)
  const [, stanza = '', body = ''] = bytes.subarray(0, macAt).toString('ascii').split('\n')
  const key = wrapKeyOf(stanza.slice(3).split(' '), secret)
  const fileKey = unseal(key, noNonce, Buffer.from(body, 'base64'))
  const mac = createHmac('sha256', derived(fileKey, Buffer.alloc(0), 'header')).update(bytes.subarray(0, macAt))
  if (base64(mac.digest()) !== bytes.subarray(macAt + 1, end).toString('ascii')) throw new Error('header')
  const streamKey = derived(fileKey, bytes.subarray(end + 1, end + 17), 'payload')
  return unseal(streamKey, lastChunk, bytes.subarray(end + 17))
}

/** An age file to an `age1…` key, or to a passphrase with scrypt's N as 2 to the power of `workFactor`. */
export function sealAge(content: Uint8Array, target: string, workFactor?: number): Uint8Array {
  const fileKey = randomBytes(16)
  const { publicKey: ephemeral, privateKey } = generateKeyPairSync('x25519')
  const share = rawOf(ephemeral)
  const args = workFactor ? ['scrypt', base64(randomBytes(16)), String(workFactor)] : ['X25519', base64(share)]
  const recipient = workFactor ? undefined : bech32Bytes(target)
  const key = recipient
    ? derived(
        diffieHellman({ privateKey, publicKey: publicKey(recipient) }),
        Buffer.concat([share, recipient]),
        `${label}X25519`
      )
    : wrapKeyOf(args, target)
  const head = `age-encryption.org/v1\n-> ${args.join(' ')}\n${base64(seal(key, noNonce, fileKey))}\n---`
  const mac = createHmac('sha256', derived(fileKey, Buffer.alloc(0), 'header')).update(head)
  const nonce = randomBytes(16)
  const payload = seal(derived(fileKey, nonce, 'payload'), lastChunk, content)
  return new Uint8Array(Buffer.concat([Buffer.from(`${head} ${base64(mac.digest())}\n`), nonce, payload]))
}
