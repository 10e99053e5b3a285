import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { VersionTexts } from '@renderer/storage/version-texts'
import { Section } from '@renderer/ui/section'
import { craftNeeds, craftSummary } from '@shared/domain/clause-craft'
import { clauseName } from './text-data'
import type { ClauseNames } from './use-clause-names'
import styles from './texts.module.css'

/** Whether the text is specific, neither too ambitious nor too vague: hints in words, which hold nothing up. */
export function CraftSection({ data, names }: { readonly data: VersionTexts; readonly names: ClauseNames }) {
  const text = useText()
  const { list } = useFormats()
  const { clauses, areas } = data
  const summary = craftSummary(
    clauses,
    areas.map(({ id }) => id)
  )
  const numbers = (ids: readonly string[]) =>
    list(clauses.flatMap((clause, place) => (ids.includes(clause.id) ? clauseName(text, clause, place) : [])))
  const hints = [
    ...craftNeeds.flatMap((need) => {
      const lacking = summary.lacking[need]
      return lacking.length === 0
        ? []
        : text(`texts.craft.missing.${need}`, { count: lacking.length, clauses: numbers(lacking) })
    }),
    ...(summary.emptyAreas.length === 0
      ? []
      : [
          text('texts.craft.empty-areas', {
            count: summary.emptyAreas.length,
            areas: list(summary.emptyAreas.map((id) => names.nameOf(id) ?? ''))
          })
        ]),
    ...summary.heavyOwners.map(({ owner, clauses: count }) =>
      text('texts.craft.heavy-owner', { owner: names.nameOf(owner) ?? owner, count, total: summary.clauses })
    )
  ]
  return (
    <Section title={text('texts.craft')}>
      <p className={styles.prose}>
        {text('texts.craft.summary', { complete: summary.complete, count: summary.clauses })}
      </p>
      {hints.length > 0 && (
        <ul className={styles.parts}>
          {hints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}
