import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { DeleteRecordButton } from '@renderer/records/delete-record-button'
import { RecordExtras } from '@renderer/records/record-extras'
import { RecordMissing } from '@renderer/records/record-missing'
import { SpaceMark } from '@renderer/records/space-mark'
import { useRecord } from '@renderer/storage/records'
import { Button } from '@renderer/ui/button'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { Inline, PageBody, Split, Stack } from '@renderer/ui/layout'
import { PageHeader } from '@renderer/ui/page-header'
import { Section } from '@renderer/ui/section'
import type { RecordOf } from '@shared/domain/record-registry'
import { ProjectDialog } from './project-dialog'
import { projectsPath } from './recorded'
import styles from './method.module.css'

/** One project in the shape of the paper's annex 1. */
export function ProjectPage(props: { readonly project: string }) {
  const project = useRecord('project', props.project)
  if (project === undefined) return null
  if (!project)
    return (
      <PageBody width="reading">
        <RecordMissing />
      </PageBody>
    )
  return (
    <>
      <ProjectHeader project={project} />
      <Split wide="start">
        <Stack gap={5}>
          <Components project={project} />
          <RecordExtras record={project} />
        </Stack>
        <Facts project={project} />
      </Split>
    </>
  )
}

type PartProps = { readonly project: RecordOf<'project'> }

function ProjectHeader({ project }: PartProps) {
  const text = useText()
  const [isEditing, setEditing] = useState(false)
  return (
    <>
      <PageHeader
        title={project.title}
        crumbs={[
          { label: text('app.nav.method'), href: routes.method.to() },
          { label: text('records.types.project'), href: projectsPath }
        ]}
        badges={<SpaceMark space={project.space} />}
        lead={project.aim}
        actions={
          <Inline>
            <Button onPress={() => setEditing(true)}>{text('method.project.edit')}</Button>
            <DeleteRecordButton record={project} name={project.title} onDeleted={() => navigate(projectsPath)} />
          </Inline>
        }
      />
      {isEditing && <ProjectDialog project={project} onClose={() => setEditing(false)} />}
    </>
  )
}

const componentFields = ['policyComponent', 'technicalComponent', 'awarenessComponent'] as const

function Components({ project }: PartProps) {
  const text = useText()
  return (
    <Section title={text('method.project.components')}>
      <KeyValueList
        items={componentFields.map((field) => ({
          key: text(`records.field.project.${field}`),
          value: project[field] ? (
            <div className={styles.prose}>{project[field]}</div>
          ) : (
            <span className={styles.nothing}>{text('method.project.not-said')}</span>
          )
        }))}
      />
    </Section>
  )
}

function Facts({ project }: PartProps) {
  const text = useText()
  const { country } = useFormats()
  const { number, led, cities, source } = project
  const facts = { number, led, country: country(project.country), cities, source }
  const fields = ['number', 'led', 'country', 'cities', 'source'] as const
  return (
    <Section title={text('method.project.facts')}>
      <KeyValueList
        items={fields.map((field) => ({ key: text(`records.field.project.${field}`), value: facts[field] }))}
      />
    </Section>
  )
}
