import { expect, test } from 'vitest'
import { carriedClauses } from '@renderer/storage/carried-clauses'

const common = { space: 's', conflicts: [], version: 'v1' }
const clause = (id: string, order: number, area?: string) => ({
  ...common,
  type: 'clause' as const,
  id,
  order,
  area,
  continues: []
})
const words = (of: string) => ({
  ...common,
  type: 'clause-text' as const,
  id: `${of} en`,
  clause: of,
  language: 'en',
  text: `Words of ${of}`
})

test('the clauses of a dropped area stay behind with their words; the others follow their area, or have none', () => {
  const clauses = [clause('general', 0), clause('goes', 1, 'dropped'), clause('stays', 2, 'kept')]
  let made = 0
  const edits = carriedClauses(
    { clauses, texts: clauses.map(({ id }) => words(id)) },
    {
      space: 's',
      version: 'v2',
      areas: new Map([['kept', 'kept on']]),
      dropped: new Set(['dropped']),
      newId: () => `00000000-0000-7000-8000-00000000000${(made += 1)}`
    }
  )
  const own = edits.flatMap(({ type, fields }) => (type === 'clause' ? [fields] : []))
  expect(own).toMatchObject([
    { order: 0, area: undefined, continues: ['general'] },
    { order: 1, area: 'kept on', continues: ['stays'] }
  ])
  expect(edits.flatMap(({ type, fields }) => (type === 'clause-text' ? [fields] : []))).toMatchObject([
    { text: 'Words of general' },
    { text: 'Words of stays' }
  ])
})
