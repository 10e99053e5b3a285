import { describe, expect, it } from 'vitest'
import { readChangesFile, writeChangesFile } from '@shared/sync/changes-file'
import { limits } from '@shared/sync/limits'
import type { ManifestSpace } from '@shared/sync/manifest'
import { change, deviceNamed, put, space, uuid } from './making'

const range = { after: { [deviceNamed('a')]: 1 }, upTo: { [deviceNamed('a')]: 3, [deviceNamed('b')]: 1 } }
const manifestSpace: ManifestSpace = { id: space, role: 'office', title: 'Office', ...range }
const [a2, a3, b1] = [change('a', 2, []), change('a', 3, []), change('b', 1, [])]

const spare = (changeSets: number, values = 100) => ({ changeSets, values })

describe('a changes file', () => {
  const bytes = writeChangesFile([b1, a3, a2], range)

  it('is written by device and number, whatever the order given, and read back', () => {
    expect(readChangesFile(bytes, manifestSpace, spare(3))).toEqual({ ok: true, value: [a2, a3, b1] })
  })

  it('may hold as many change-sets as are left to the bundle, and no more', () => {
    expect(readChangesFile(bytes, manifestSpace, spare(2))).toMatchObject({ error: { code: 'too-large' } })
  })

  it('may hold as many values as are left, each line, object, field and element being one', () => {
    const one = { after: {}, upTo: { [deviceNamed('a')]: 1 } }
    const written = writeChangesFile([change('a', 1, [put(uuid(1), { list: [1, [], { a: 2 }] })])], one)
    // The change-set and its 7 members, 2 of its author, 1 operation and its 4, the list with 3 elements, and what is in one.
    const values = 1 + 7 + 2 + 1 + 4 + 4 + 1
    const named = { ...manifestSpace, ...one }
    expect(readChangesFile(written, named, spare(1, values))).toMatchObject({ ok: true })
    expect(readChangesFile(written, named, spare(1, values - 1))).toMatchObject({ error: { code: 'too-large' } })
  })

  it('is not written with a gap, an end missing or something over', () => {
    expect(() => writeChangesFile([a3, b1], range)).toThrow('not the next')
    expect(() => writeChangesFile([a2, b1], range)).toThrow('promised end')
    expect(() => writeChangesFile([a2, a3, b1, change('c', 1, [])], range)).toThrow('promised end')
  })

  it('takes a change-set of exactly 1 MiB and none longer', () => {
    const one = { after: {}, upTo: { [deviceNamed('a')]: 1 } }
    const sized = (length: number) => change('a', 1, [put(uuid(1), { text: 'x'.repeat(length) })])
    const rest = writeChangesFile([sized(0)], one).length - 1
    const full = sized(limits.changeSet - rest)
    const read = readChangesFile(writeChangesFile([full], one), { ...manifestSpace, ...one }, spare(1))
    expect(read).toEqual({ ok: true, value: [full] })
    expect(() => writeChangesFile([sized(limits.changeSet - rest + 1)], one)).toThrow('over 1 MiB')
  })
})
