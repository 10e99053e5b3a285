import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { SpaceMark } from '@renderer/records/space-mark'
import { useOffice } from '@renderer/storage/office-context'
import { useRecords } from '@renderer/storage/records'
import { Button } from '@renderer/ui/button'
import { DataTable, type Column } from '@renderer/ui/data-table'
import { EmptyState } from '@renderer/ui/empty-state'
import { Inline, Stack } from '@renderer/ui/layout'
import type { RecordOf } from '@shared/domain/record-registry'
import { ProjectDialog } from './project-dialog'
import styles from './method.module.css'

/** Projects of others as examples, in the shape of the paper's annex 1. */
export function ProjectsPart() {
  const text = useText()
  const office = useOffice()
  const projects = useRecords('project', office.space)
  const columns = useProjectColumns()
  if (!projects) return null
  if (projects.length === 0)
    return (
      <EmptyState
        title={text('method.project.empty.title')}
        action={<AddProject />}
        example={text('method.project.empty.example')}
      >
        {text('method.project.empty.text')}
      </EmptyState>
    )
  return (
    <Stack gap={4}>
      <Inline gap={3} align="start">
        <SpaceMark space={office.space} />
        <p className={styles.lead}>{text('method.project.lead')}</p>
      </Inline>
      <DataTable
        label={text('records.types.project')}
        columns={columns}
        rows={projects}
        rowId={({ id }) => id}
        rowHref={({ id }) => routes.project.to({ project: id })}
        defaultSort={{ column: 'title', direction: 'ascending' }}
      />
    </Stack>
  )
}

export function AddProject() {
  const text = useText()
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <Button variant="primary" onPress={() => setAdding(true)}>
        {text('method.project.add')}
      </Button>
      {isAdding && <ProjectDialog onClose={() => setAdding(false)} />}
    </>
  )
}

function useProjectColumns(): readonly Column<RecordOf<'project'>>[] {
  const text = useText()
  const { country } = useFormats()
  return [
    {
      id: 'title',
      header: text('records.field.project.title'),
      cell: ({ title }) => title,
      sortValue: ({ title }) => title,
      isRowHeader: true,
      width: 'wide'
    },
    {
      id: 'number',
      header: text('records.field.project.number'),
      cell: ({ number }) => number,
      sortValue: ({ number }) => number
    },
    {
      id: 'led',
      header: text('records.field.project.led'),
      cell: ({ led }) => led,
      sortValue: ({ led }) => led
    },
    {
      id: 'country',
      header: text('records.field.project.country'),
      cell: (row) => <div className={styles.word}>{country(row.country)}</div>,
      sortValue: (row) => country(row.country)
    },
    {
      id: 'cities',
      header: text('records.field.project.cities'),
      cell: ({ cities }) => cities,
      sortValue: ({ cities }) => cities
    }
  ]
}
