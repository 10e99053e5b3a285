import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { readOpened, safeFileName } from '../../src-main/files'
import { filesOfArguments } from '../../src-main/opened-files'
import { propertyOptions } from '../seed'

vi.mock('electron', () => ({ app: {}, dialog: {} }))

describe('a suggested file name', () => {
  test('keeps letters of all languages and its ending', () => {
    expect(safeFileName('Göteborg – 上海 2019-01-15.entente')).toBe('Göteborg – 上海 2019-01-15.entente')
  })

  test('loses folders and what Windows refuses', () => {
    expect(safeFileName('../../etc/passwd')).toBe('etc-passwd')
    expect(safeFileName('C:\\a<b>|"c?*.csv')).toBe('C-a-b-c-.csv')
    expect(safeFileName('...')).toBe('entente')
    expect(safeFileName('')).toBe('entente')
  })

  test('is shortened before its ending', () => {
    const name = safeFileName(`${'x'.repeat(300)}.entente`)
    expect(name).toHaveLength(120)
    expect(name.endsWith('.entente')).toBe(true)
    expect(safeFileName(`${'x'.repeat(119)} ${'y'.repeat(9)}`)).toBe('x'.repeat(119))
  })

  test('is always one plain name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const safe = safeFileName(name)
        expect(safe).not.toBe('')
        expect(safe.length).toBeLessThanOrEqual(120)
        expect(safe).not.toMatch(/[/\\:*?"<>|]|^\.|[. ]$/)
      }),
      propertyOptions(300)
    )
  })
})

describe('a file opened from outside', () => {
  test('is found among the arguments by its ending, and made absolute', () => {
    const argv = ['/opt/entente', '--flag=x.entente', 'visit.ENTENTE', '/mail/a.entente-card', 'https://x', 'notes.txt']
    expect(filesOfArguments(argv, '/home/a')).toEqual(['/home/a/visit.ENTENTE', '/mail/a.entente-card'])
  })

  test('is read with its name, and a folder is refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-opened-'))
    writeFileSync(join(folder, 'a.entente'), 'abc')
    expect(await readOpened(join(folder, 'a.entente'))).toEqual({
      name: 'a.entente',
      bytes: new Uint8Array([97, 98, 99])
    })
    await expect(readOpened(folder)).rejects.toThrow('is not a file')
    rmSync(folder, { recursive: true })
  })
})
