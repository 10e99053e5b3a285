import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const features = resolve(import.meta.dirname, '../../../src-renderer/features')
const forms = readdirSync(features, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name, source: readFileSync(join(features, name), 'utf8') }))
  .filter(({ source }) => source.includes('useRecordForm(') || source.includes('useRecordForm<'))
  .filter(({ source }) => /\bbefore(?::|,)/.test(source))

/** The names that hold a record as it was when the form was opened. */
function namesAsOpened(source: string): string[] {
  return [...source.matchAll(/const (\w+) = useAsOpened\(|const \[(opened), setOpened\] = useState\(/g)].map(
    ([, name, state]) => name ?? state ?? ''
  )
}

it('finds the forms that change records', () => {
  expect(forms.length).toBeGreaterThan(20)
})

it.each(forms)(
  '$name compares with the record as it was opened, so that nobody’s change under the form is undone',
  ({ source }) => {
    expect(namesAsOpened(source)).not.toEqual([])
  }
)
