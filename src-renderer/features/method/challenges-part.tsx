import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { DataTable, type Column } from '@renderer/ui/data-table'
import { Stack } from '@renderer/ui/layout'
import { challengeCatalogue, challengePhases, challengeSides } from '@shared/domain/challenge-catalogue'
import { RecordedHere } from './recorded-here'
import { challengeRecords } from './recorded'
import { SourceLine } from './source-line'
import type { RecordedCounts } from './use-recorded-counts'
import styles from './method.module.css'

const rows = challengeCatalogue.map((challenge, index) => ({ ...challenge, position: index + 1 }))
type Row = (typeof rows)[number]

/** The twenty challenges of the paper, in its order or sorted by when they come up and where they lie. */
export function ChallengesPart({ counts }: { readonly counts: RecordedCounts }) {
  const text = useText()
  const columns = useChallengeColumns(counts)
  return (
    <Stack gap={4}>
      <p className={styles.lead}>{text('method.challenges.lead')}</p>
      <DataTable
        label={text('method.part.challenges')}
        columns={columns}
        rows={rows}
        rowId={({ key }) => key}
        defaultSort={{ column: 'position', direction: 'ascending' }}
      />
      <Stack gap={1}>
        <SourceLine part="challenges" />
        <p className={styles.source}>{text('method.recorded.note')}</p>
      </Stack>
    </Stack>
  )
}

function useChallengeColumns(counts: RecordedCounts): readonly Column<Row>[] {
  const text = useText()
  const { number } = useFormats()
  return [
    {
      id: 'position',
      header: text('method.challenge.number'),
      cell: ({ position }) => number(position),
      sortValue: ({ position }) => position,
      align: 'end',
      width: 'narrow'
    },
    {
      id: 'challenge',
      header: text('method.challenge'),
      cell: ({ key }) => <span className={styles.criterion}>{text(`records.challenge.${key}`)}</span>,
      isRowHeader: true,
      width: 'wide'
    },
    {
      id: 'phase',
      header: text('method.challenge.phase'),
      cell: ({ phase }) => <div className={styles.word}>{text(`method.phase.${phase}`)}</div>,
      sortValue: ({ phase }) => challengePhases.indexOf(phase)
    },
    {
      id: 'side',
      header: text('method.challenge.side'),
      cell: ({ side }) => <div className={styles.word}>{text(`method.side.${side}`)}</div>,
      sortValue: ({ side }) => challengeSides.indexOf(side)
    },
    {
      id: 'recorded',
      header: text('method.recorded'),
      cell: ({ key }) => <RecordedHere types={challengeRecords[key]} counts={counts} />
    }
  ]
}
