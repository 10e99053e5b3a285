import { useText } from '@renderer/platform/i18n'
import { DataTable, type Column } from '@renderer/ui/data-table'
import { Stack } from '@renderer/ui/layout'
import { Section } from '@renderer/ui/section'
import { RecordedHere } from './recorded-here'
import { components, steps, type Component, type Step } from './recorded'
import { SourceLine } from './source-line'
import type { RecordedCounts } from './use-recorded-counts'
import styles from './method.module.css'

type PartProps = { readonly counts: RecordedCounts }

/** The four steps and the eight components, each with what is recorded of it. */
export function StepsPart({ counts }: PartProps) {
  const text = useText()
  return (
    <Stack gap={5}>
      <Section title={text('method.steps')}>
        <Stack>
          <StepsTable counts={counts} />
          <SourceLine part="steps" />
        </Stack>
      </Section>
      <Section title={text('method.components')}>
        <Stack>
          <ComponentsTable counts={counts} />
          <SourceLine part="components" />
        </Stack>
      </Section>
      <p className={styles.source}>{text('method.recorded.note')}</p>
    </Stack>
  )
}

function StepsTable({ counts }: PartProps) {
  const text = useText()
  const columns = useStepColumns(counts)
  return <DataTable label={text('method.steps')} columns={columns} rows={steps} rowId={({ key }) => key} />
}

function useStepColumns(counts: RecordedCounts): readonly Column<Step>[] {
  const text = useText()
  return [
    { id: 'step', header: text('method.step'), cell: ({ key }) => text(`method.step.${key}`), isRowHeader: true },
    { id: 'what', header: text('method.step.what'), cell: ({ key }) => text(`method.what.${key}`), width: 'wide' },
    {
      id: 'where',
      header: text('method.step.where'),
      cell: ({ where }) => <div className={styles.word}>{text(`method.where.${where}`)}</div>
    },
    {
      id: 'role',
      header: text('method.step.role'),
      cell: ({ role }) => <div className={styles.word}>{text(`method.role.${role}`)}</div>
    },
    {
      id: 'recorded',
      header: text('method.recorded'),
      cell: ({ recorded }) => <RecordedHere types={recorded} counts={counts} />
    }
  ]
}

function ComponentsTable({ counts }: PartProps) {
  const text = useText()
  const columns = useComponentColumns(counts)
  return <DataTable label={text('method.components')} columns={columns} rows={components} rowId={({ key }) => key} />
}

function useComponentColumns(counts: RecordedCounts): readonly Column<Component>[] {
  const text = useText()
  return [
    {
      id: 'component',
      header: text('method.component'),
      cell: ({ key }) => text(`method.component.${key}`),
      isRowHeader: true
    },
    {
      id: 'questions',
      header: text('method.component.questions'),
      cell: ({ key }) => <div className={styles.prose}>{text(`method.questions.${key}`)}</div>
    },
    {
      id: 'recorded',
      header: text('method.recorded'),
      cell: ({ recorded }) => <RecordedHere types={recorded} counts={counts} />
    }
  ]
}
