import { describe, expect, it } from 'vitest'
import { isPicture, mayRunPrograms, mediaTypeOf, paperSchema, plainFileName } from '@shared/domain/paper'

describe('the name of a paper', () => {
  it('tells the type of its file by the last ending only', () => {
    expect(mediaTypeOf('Memorandum 2017.PDF')).toBe('application/pdf')
    expect(mediaTypeOf('scan.pdf.exe')).toBeUndefined()
    expect(mediaTypeOf('no ending')).toBeUndefined()
    expect(mediaTypeOf('constructor')).toBeUndefined()
    expect(mediaTypeOf('x.constructor')).toBeUndefined()
  })

  it('warns of what may run a program, however it is written', () => {
    for (const name of ['Setup.exe', 'letter.PDF.SCR', 'a.docm', 'x.lnk', 'page.html', 'trailing.exe '])
      expect(mayRunPrograms(name), name).toBe(true)
    for (const name of ['letter.pdf', 'exe', 'scan.jpg', 'table.xlsx', '.exercise'])
      expect(mayRunPrograms(name), name).toBe(false)
  })

  it('can be shown as a picture only where a picture can hold no script', () => {
    expect(isPicture('scan.jpeg')).toBe(true)
    expect(isPicture('scan.svg')).toBe(false)
    expect(isPicture('scan.pdf')).toBe(false)
  })

  it('loses the characters that turn it round for the eye, and keeps those of any script', () => {
    expect(plainFileName('letter\u202Efdp.exe')).toBe('letterfdp.exe')
    expect(plainFileName('备忘录\u200B 2017.pdf\n')).toBe('备忘录 2017.pdf')
  })
})

it('a paper without a file is complete: the original lies somewhere', () => {
  const about = '00000000-0000-4000-8000-000000000001'
  const paper = { about, name: 'Agreement', kind: 'signed-original', originalKeptAt: 'City archive' }
  expect(paperSchema.safeParse(paper).success).toBe(true)
  expect(paperSchema.safeParse({ ...paper, sha256: 'x' }).success).toBe(false)
})
