import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inflateNatively } from '@renderer/platform/inflate'
import { readZipDirectory, readZipEntry, readZipEntrySoon } from '@shared/sync/zip-reader'
import { craftZip, utf8 } from '../../src-shared/sync/making'
import { propertyOptions, propertyTimeout } from '../../seed'

it('inflates what is whole, and nothing of another size', async () => {
  const zip = craftZip([{ name: 'x', bytes: utf8('a'.repeat(5000)) }])
  const directory = readZipDirectory(zip)
  const entry = directory.ok ? directory.value[0] : undefined
  if (!entry) throw new Error('no entry')
  const stored = zip.subarray(entry.dataOffset, entry.dataOffset + entry.storedBytes)
  expect(await inflateNatively(stored, 5000)).toEqual(utf8('a'.repeat(5000)))
  for (const size of [0, 4999, 5001]) expect(await inflateNatively(stored, size)).toBeUndefined()
  expect(await inflateNatively(stored.subarray(0, -3), 5000)).toBeUndefined()
})

it(
  'judges an entry as the slower way does, however it is damaged',
  async () => {
    const content = fc.array(fc.constantFrom('{"a":1}', 'text', '\n', 'åäö', '试验'), { maxLength: 400 })
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(content, damage, fc.integer({ min: -2, max: 2 }), async (pieces, changes, lie) => {
        const bytes = utf8(pieces.join(''))
        const size = Math.max(0, bytes.length + lie)
        const zip = craftZip([{ name: 'x', bytes, size, localSize: size }])
        const directory = readZipDirectory(zip)
        const entry = directory.ok ? directory.value[0] : undefined
        if (!entry) return
        for (const [place, value] of changes)
          if (entry.storedBytes > 0) zip[entry.dataOffset + (place % entry.storedBytes)] = value
        expect(await readZipEntrySoon(zip, entry, inflateNatively)).toEqual(readZipEntry(zip, entry))
      }),
      propertyOptions(300)
    )
  },
  propertyTimeout(30_000)
)
