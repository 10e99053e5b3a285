import { sign } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '@shared/sync/canonical'
import { endorsedBytes, readCard, writeCard, type CardInput } from '@shared/sync/card'
import { encryptionKeyOf, newEncryptionIdentity } from '@shared/sync/encryption'
import { propertyOptions } from '../../seed'
import { makeSigner, uuid, utf8, type Signer } from './making'

const signer = makeSigner()
const old = makeSigner()
const input: CardInput = {
  office: '外事办公室',
  city: 'Göteborg',
  country: 'SE',
  person: { id: uuid(1), name: 'Åsa Öberg' },
  device: signer.device,
  signingKey: signer.signingKey,
  encryptionKey: await encryptionKeyOf(await newEncryptionIdentity()),
  madeAt: '2026-05-18T14:12:33+08:00'
}
const signWith =
  ({ privateKey }: Signer) =>
  async (bytes: Uint8Array) =>
    new Uint8Array(sign(null, bytes, privateKey))
const signatureOf = (by: Signer, bytes: Uint8Array) => sign(null, bytes, by.privateKey).toString('base64')
const bytes = await writeCard(input, signWith(signer))
const written: Record<string, unknown> = JSON.parse(Buffer.from(bytes).toString())

/** A card with other content, signed again by the right key. */
function crafted(change: Record<string, unknown>): Uint8Array {
  const { signature: _, ...rest } = { ...written, ...change }
  const signature = signatureOf(signer, utf8(`entente-card-v1\0${canonicalJson(rest)}`))
  return utf8(canonicalJson({ ...rest, signature }))
}
async function codeOf(card: Uint8Array): Promise<string> {
  const read = await readCard(card)
  return read.ok ? 'ok' : read.error.code
}

describe('a card', () => {
  it('comes back as it was written, unknown keys of a newer version too', async () => {
    expect(await readCard(bytes)).toMatchObject({ ok: true, value: input })
    const newer = crafted({ formatVersion: '1.4', phone: { office: '1' } })
    expect(await readCard(newer)).toMatchObject({ ok: true, value: { phone: { office: '1' } } })
  })

  it('may be endorsed by an older device', async () => {
    const endorsedBy = {
      device: old.device,
      signingKey: old.signingKey,
      signature: signatureOf(old, endorsedBytes(input))
    }
    const renewed = await writeCard(input, signWith(signer), endorsedBy)
    expect(await readCard(renewed)).toMatchObject({ ok: true, value: { endorsedBy } })
    expect(await codeOf(crafted({ endorsedBy, city: 'Lund' }))).toBe('bad-endorsement')
    expect(await codeOf(crafted({ endorsedBy: { ...endorsedBy, device: signer.device } }))).toBe('bad-endorsement')
    const stripped = JSON.parse(Buffer.from(renewed).toString())
    delete stripped.endorsedBy
    expect(await codeOf(utf8(canonicalJson(stripped)))).toBe('bad-signature')
  })

  for (const [name, change, code] of [
    ['of a newer major version', { formatVersion: '2.0' }, 'newer-format'],
    ['of another device', { device: old.device }, 'wrong-device'],
    ['with an encryption key that is none', { encryptionKey: 'age1x' }, 'bad-card'],
    ['with a name over two lines', { office: 'a\nb' }, 'bad-card'],
    ['with a name that turns the direction', { office: 'a\u202eb' }, 'bad-card'],
    ['with a very long name', { office: 'a'.repeat(201) }, 'bad-card'],
    ['without a name', { office: '' }, 'bad-card'],
    ['with a forbidden key', { more: JSON.parse('{"__proto__":1}') }, 'bad-card'],
    ['nested too deep', { more: JSON.parse('['.repeat(32) + ']'.repeat(32)) }, 'bad-card'],
    ['larger than the limit', { more: 'x'.repeat(16 * 1024) }, 'too-large'],
    ['that is something else', { format: 'entente-bundle' }, 'not-a-card']
  ] as const) {
    it(`${name} is refused with ${code}`, async () => expect(await codeOf(crafted(change))).toBe(code))
  }

  it('is refused when it was changed, or written otherwise, after it was signed', async () => {
    expect(await codeOf(utf8(canonicalJson({ ...written, city: 'Lund' })))).toBe('bad-signature')
    expect(await codeOf(utf8(` ${canonicalJson(written)}`))).toBe('bad-card')
    for (const text of ['', '[]', 'null', '{', 'x']) expect(await codeOf(utf8(text))).toBe('not-a-card')
    expect(await codeOf(Uint8Array.from([0xff, 0xfe]))).toBe('not-a-card')
  })

  it('with any flipped bit or cut anywhere is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const flipped = Uint8Array.from(bytes)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
        expect(await codeOf(flipped)).not.toBe('ok')
        expect(await codeOf(bytes.subarray(0, at))).not.toBe('ok')
      }),
      propertyOptions(300)
    )
  })
})
