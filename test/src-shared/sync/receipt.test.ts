import { sign } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '@shared/sync/canonical'
import { readReceipt, writeReceipt } from '@shared/sync/receipt'
import { propertyOptions } from '../../seed'
import { makeSigner, utf8, uuid } from './making'

const signer = makeSigner()
const other = makeSigner()
const input = {
  space: uuid(1),
  agreement: { id: uuid(2), title: 'Memorandum' },
  version: { id: uuid(3), label: '合作备忘录' },
  contentHash: 'a'.repeat(64),
  side: uuid(4),
  kind: 'council' as const,
  body: 'Kommunfullmäktige',
  approvedOn: '2026-05-18',
  office: '外事办公室',
  city: 'Testby',
  country: 'SE',
  person: { id: uuid(5), name: 'Åsa Öberg' },
  device: signer.device,
  signingKey: signer.signingKey,
  madeAt: '2026-05-18T14:12:33+08:00'
}
const bytes = await writeReceipt(input, async (message) => new Uint8Array(sign(null, message, signer.privateKey)))
const written: Record<string, unknown> = JSON.parse(Buffer.from(bytes).toString())

/** A receipt with other content, signed by whoever wants to. */
function crafted(change: Record<string, unknown>, by = signer): Uint8Array {
  const { signature: _, ...rest } = { ...written, ...change }
  const signature = sign(null, utf8(`entente-receipt-v1\0${canonicalJson(rest)}`), by.privateKey).toString('base64')
  return utf8(canonicalJson({ ...rest, signature }))
}
async function codeOf(receipt: Uint8Array): Promise<string> {
  const read = await readReceipt(receipt)
  return read.ok ? 'ok' : read.error.code
}

describe('a receipt', () => {
  it('comes back as it was written, unknown keys of a newer version too', async () => {
    expect(await readReceipt(bytes)).toMatchObject({ ok: true, value: input })
    expect(await codeOf(crafted({ formatVersion: '1.7', seal: true }))).toBe('ok')
  })

  for (const [name, change, code] of [
    ['of a newer major version', { formatVersion: '2.0' }, 'newer-format'],
    ['that names no text', { contentHash: 'a' }, 'damaged'],
    ['of a kind that is not known', { kind: 'king' }, 'damaged'],
    ['of no day', { approvedOn: '2026-02-30' }, 'damaged'],
    ['with a name that turns the direction', { office: 'a\u202eb' }, 'damaged'],
    ['of another device', { device: other.device }, 'wrong-device'],
    ['larger than the limit', { more: 'x'.repeat(16 * 1024) }, 'too-large'],
    ['that is a card', { format: 'entente-card' }, 'not-a-receipt']
  ] as const) {
    it(`${name} is refused with ${code}`, async () => expect(await codeOf(crafted(change))).toBe(code))
  }

  it('signed by another key, or changed afterwards, is refused', async () => {
    expect(await codeOf(crafted({}, other))).toBe('bad-signature')
    expect(await codeOf(utf8(canonicalJson({ ...written, contentHash: 'b'.repeat(64) })))).toBe('bad-signature')
    expect(await codeOf(utf8(JSON.stringify(written, null, 1)))).toBe('damaged')
  })

  it('with any flipped bit or cut anywhere is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), fc.boolean(), async (at, bit, isCut) => {
        const broken = isCut ? bytes.slice(0, at) : Uint8Array.from(bytes)
        if (!isCut) broken[at] = (broken[at] ?? 0) ^ (1 << bit)
        expect(await codeOf(broken)).not.toBe('ok')
      }),
      propertyOptions(200)
    )
  })
})
