import { useRecords } from '@renderer/storage/records'
import type { Option } from '@renderer/ui/option'
import type { VersionTexts } from '@renderer/storage/version-texts'

/** The records of the partnership that a clause can point at, by name. */
export type ClauseNames = {
  readonly areas: readonly Option[]
  /** Posts, then organisations. */
  readonly owners: readonly Option[]
  readonly indicators: readonly Option[]
  readonly nameOf: (id: string | undefined) => string | undefined
}

/** Live: undefined while loading. */
export function useClauseNames({ version, areas }: VersionTexts): ClauseNames | undefined {
  const posts = useRecords('post', version.space)
  const organisations = useRecords('organisation', version.space)
  const indicators = useRecords('indicator', version.space)
  if (!posts || !organisations || !indicators) return undefined
  const options = {
    areas: areas.map(({ id, title }) => ({ id, label: title })),
    owners: [
      ...posts.map(({ id, title }) => ({ id, label: title })),
      ...organisations.map(({ id, name }) => ({ id, label: name }))
    ],
    indicators: indicators.map(({ id, name }) => ({ id, label: name }))
  }
  const all = new Map(Object.values(options).flatMap((some) => some.map(({ id, label }) => [id, label])))
  return { ...options, nameOf: (id) => (id === undefined ? undefined : all.get(id)) }
}
