import { expect, it } from 'vitest'
import { pastedAreas } from '@renderer/features/agreements/areas/pasted-areas'

it('a pasted list is one area per line, without the numbers and signs of the document', () => {
  expect(pastedAreas('1.\tCulture\r\n2.\tPort and sea\r\n\r\n3) Care of the elderly\r\n')).toEqual([
    'Culture',
    'Port and sea',
    'Care of the elderly'
  ])
  expect(pastedAreas('•\tKultur\n– Hamn\na) Vård')).toEqual(['Kultur', 'Hamn', 'Vård'])
  expect(pastedAreas('一、文化\n（二）港口\n3、养老')).toEqual(['文化', '港口', '养老'])
  expect(pastedAreas('2030 goals\nE-mobility')).toEqual(['2030 goals', 'E-mobility'])
})
