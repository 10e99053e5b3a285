import { useToday } from '@renderer/platform/clock'
import { milestoneName } from '@renderer/platform/cycle-text'
import { useFormats } from '@renderer/platform/formats'
import { useIntl, useText } from '@renderer/platform/i18n'
import { usePartnerNames } from '@renderer/records/space-mark'
import { useDesk } from '@renderer/storage/desk'
import { Stack } from '@renderer/ui/layout'
import { RowList, ListRow } from '@renderer/ui/section'
import { cycleMoves, type MilestoneMove } from '@shared/domain/cycle-moves'
import type { CycleTemplate } from '@shared/domain/cycle-templates'
import { cycleOn } from '@shared/domain/renewal-cycle'
import styles from './cycle.module.css'

/** What a change of an own template moves, partnership by partnership; followed by none, it says so. */
export function MovesOfTemplate({ template }: { readonly template: CycleTemplate }) {
  const text = useText()
  const today = useToday()
  const partnerNames = usePartnerNames()
  const desk = useDesk()
  if (!desk) return null
  const followers = desk.partnerships.filter(({ view }) => view.partnership.cycleTemplate === template.id)
  return (
    <Stack gap={2}>
      <strong>{text('pace.moves')}</strong>
      {followers.length === 0 && <p className={styles.quiet}>{text('pace.moves.no-follower')}</p>}
      {followers.map(({ view, standing }) => {
        const { renewal, calendar } = standing
        const after = renewal && cycleOn(renewal.input, template, today, calendar)
        return (
          <Stack key={view.partnership.id} gap={1}>
            <span>{partnerNames(view)}</span>
            {renewal && after ? (
              <MoveList moves={cycleMoves(renewal.cycle, after)} sides={view.cities.length} />
            ) : (
              <p className={styles.quiet}>{text('pace.moves.no-cycle')}</p>
            )}
          </Stack>
        )
      })}
    </Stack>
  )
}

/** Milestones with the day they had and the day they get; nothing moved is said too. */
export function MoveList({ moves, sides }: { readonly moves: readonly MilestoneMove[]; readonly sides: number }) {
  const text = useText()
  const intl = useIntl()
  const { day } = useFormats()
  if (moves.length === 0) return <p className={styles.quiet}>{text('pace.moves.none')}</p>
  const told = ({ from, to }: MilestoneMove) => {
    if (from === undefined) return text('pace.moves.added', { to: day(to ?? '', 'short') })
    if (to === undefined) return text('pace.moves.gone', { from: day(from, 'short') })
    return text('pace.moves.moved', { from: day(from, 'short'), to: day(to, 'short') })
  }
  return (
    <RowList label={text('pace.moves')}>
      {moves.map((move) => (
        <ListRow
          key={`${move.kind} ${move.number ?? 0}`}
          title={<span className={styles.moved}>{milestoneName(intl, move, sides)}</span>}
          aside={<span className={styles.figures}>{told(move)}</span>}
        />
      ))}
    </RowList>
  )
}
