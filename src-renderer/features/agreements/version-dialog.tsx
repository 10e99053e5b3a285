import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { newId } from '@renderer/platform/ids'
import { languageLine, languagesOf } from '@renderer/platform/language-names'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { ApprovalHint } from '@renderer/records/approval-hint'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { carriedClauses } from '@renderer/storage/carried-clauses'
import { useOffice } from '@renderer/storage/office-context'
import { useVersionTexts } from '@renderer/storage/version-texts'
import { saveRecords, type RecordEdit } from '@renderer/storage/write'
import { Notice } from '@renderer/ui/notice'
import { recordsOfVersion, type Version, type VersionProps } from './agreement-records'
import { areasInOrder } from './areas/area-order'
import { signedHashOf } from './signed-hash'
import { LiveStanding } from './live-standing'
import { TermSketchView } from './term-sketch-view'
import { VersionFieldset } from './version-fieldset'
import { versionsOf } from './version-order'
import {
  newVersionValues,
  nextVersionValues,
  versionFields,
  versionFormSchema,
  versionSoFar,
  versionValues,
  type VersionValues
} from './version-values'

type VersionDialogProps = Omit<VersionProps, 'version'> & {
  /** Absent: a new version. */
  readonly version?: Version | undefined
  /** What a new version is made from; the newest one where nothing is said. */
  readonly basis?: Version | undefined
  readonly onClose: () => void
}

export function VersionDialog({ view, records, agreement, version: live, basis, onClose }: VersionDialogProps) {
  const version = useAsOpened(live)
  const isLocked = useVersionTexts(live?.id)?.isLocked ?? false
  const text = useText()
  const office = useOffice()
  const { locale } = useFormats()
  const [id] = useState(() => version?.id ?? newId())
  const before = version ? undefined : (basis ?? versionsOf(records.versions, agreement.id)[0])
  const areasBefore = areasInOrder(records.areas.filter((area) => area.version === before?.id))
  const clausesBefore = records.clauses.filter((clause) => clause.version === before?.id)
  const textsBefore = records.texts.filter((one) => one.version === before?.id)
  const isCorrecting = version?.status === 'signed'
  const languages = languageLine(locale, version?.languages ?? [])
  const recordForm = useRecordForm<VersionValues>({
    draftKey: version ? `agreement-version/${id}` : `agreement-version/new/${agreement.id}`,
    schema: versionFormSchema,
    defaults: version
      ? versionValues(version, languages)
      : before
        ? nextVersionValues(before, languageLine(locale, before.languages ?? []), {
            areas: areasBefore.length > 0,
            clauses: clausesBefore.length > 0
          })
        : newVersionValues,
    save: (values) => {
      const { space } = view
      // A line that nobody touched is not read back: a tag that is no offered language would come back as its name.
      const isSameLine = version !== undefined && values.languages === languages
      const tags = isSameLine ? (version.languages ?? []) : languagesOf(locale, values.languages ?? '')
      const fields = { ...version, ...versionFields(values, agreement.id, tags) }
      const areaIds = new Map(values.carriesAreas ? areasBefore.map((area) => [area.id, newId()]) : [])
      const carried = { space, version: id, areas: areaIds, newId }
      return saveRecords(office, [
        {
          type: 'agreement-version',
          space,
          id,
          before: version,
          fields: { ...fields, signedHash: signedHashOf(records, version, fields) }
        },
        ...areasBefore.flatMap((area): RecordEdit[] => {
          const next = areaIds.get(area.id)
          const { title, order, summary, themes } = area
          return next
            ? [
                {
                  type: 'area',
                  space,
                  id: next,
                  fields: { version: id, title, order, summary, themes, continues: [area.id] }
                }
              ]
            : []
        }),
        ...(values.carriesClauses ? carriedClauses({ clauses: clausesBefore, texts: textsBefore }, carried) : [])
      ])
    },
    onSaved: () => {
      onClose()
      const page = routes.agreement.to({ partnership: view.partnership.id, agreement: agreement.id })
      if (!version) navigate(`${page}?version=${id}`)
    }
  })
  const values = recordForm.form.watch()
  const typed = versionSoFar(values)
  const soFar = typed === 'ends-before-start' ? undefined : typed
  const hasStart = Boolean(soFar?.signedOn ?? soFar?.effectiveFrom)
  return (
    <RecordDialog
      title={version ? version.label : text('agreements.version.new')}
      recordForm={recordForm}
      onClose={onClose}
      space={view.space}
      startAt="label"
      size="l"
      record={version}
      {...(version && { together: recordsOfVersion(records, version.id) })}
    >
      {isCorrecting && (
        <Notice tone="due">{text(isLocked ? 'texts.locked.form' : 'agreements.signed.correcting')}</Notice>
      )}
      <ApprovalHint view={view} version={version?.id} about="version" />
      <VersionFieldset
        form={recordForm.form}
        meaning={
          <>
            {soFar && (
              <TermSketchView
                version={{ ...soFar, id, agreement: agreement.id }}
                events={records.events}
                versions={records.versions}
              />
            )}
            <LiveStanding
              view={view}
              records={records}
              version={soFar && hasStart ? { ...soFar, status: 'signed', id, agreement: agreement.id } : undefined}
              events={records.events}
              intro={values.status === 'draft' ? 'agreements.live.draft' : 'agreements.live.signed'}
              missing={typed === 'ends-before-start' ? 'agreements.live.ends-before-start' : 'agreements.live.missing'}
            />
          </>
        }
        carryFrom={before && { label: before.label, areas: areasBefore.length, clauses: clausesBefore.length }}
        isLocked={isLocked}
      />
    </RecordDialog>
  )
}
