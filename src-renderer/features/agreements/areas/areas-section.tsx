import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { useQuery } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { useOffice } from '@renderer/storage/office-context'
import { useVersionTexts } from '@renderer/storage/version-texts'
import { saveRecords } from '@renderer/storage/write'
import { LinkTo } from '@renderer/ui/link-to'
import { RowList, Section } from '@renderer/ui/section'
import { showToast } from '@renderer/ui/toasts'
import { AddArea } from './add-area'
import type { Area, VersionProps } from '../agreement-records'
import { AreaDialog } from './area-dialog'
import { AreaFlow } from './area-flow'
import { areasInOrder, movedArea } from './area-order'
import { AreaRow } from './area-row'
import styles from '../agreements.module.css'

/** The areas of cooperation of one version, in the order of its text, and how they went from version to version. */
export function AreasSection(props: VersionProps) {
  const text = useText()
  const office = useOffice()
  const { records, version } = props
  const isLocked = useVersionTexts(version.id)?.isLocked ?? false
  const [query, change] = useQuery()
  const [isDropping, setDropping] = useState(false)
  const [moved, setMoved] = useState<string>()
  const areas = areasInOrder(records.areas.filter((area) => area.version === version.id))
  const shown = records.areas.find(({ id }) => id === query.get('area'))
  const shownTexts = useVersionTexts(shown?.version)

  function edit(area: Area | undefined, dropping = false): void {
    setDropping(dropping)
    change({ area: area?.id ?? '' })
  }

  async function move(area: Area, steps: number): Promise<void> {
    const changed = movedArea(areas, area.id, steps)
    const saved = await saveRecords(
      office,
      changed.map((fields) => ({
        type: 'area',
        space: fields.space,
        before: areas.find(({ id }) => id === fields.id),
        fields
      }))
    )
    if (saved.ok) setMoved(area.id)
    else showToast({ title: text('forms.problem.title'), detail: saved.error.message, tone: 'late' })
  }

  return (
    <>
      <Section
        title={text('agreements.areas', { count: areas.length })}
        action={<LinkTo href={routes.areas.to()}>{text('areas.everywhere')}</LinkTo>}
      >
        {version.areasAs && <p className={styles.note}>{version.areasAs}</p>}
        {areas.length === 0 ? (
          <p className={styles.note}>{text('agreements.areas.none')}</p>
        ) : (
          <RowList label={text('records.types.area')}>
            {areas.map((area, index) => (
              <AreaRow
                key={area.id}
                area={area}
                before={areasInOrder(records.areas.filter(({ id }) => area.continues.includes(id)))}
                place={{ number: index + 1, isLast: index === areas.length - 1 }}
                hasMoved={moved === area.id}
                isLocked={isLocked}
                onEdit={() => edit(area)}
                onMove={(steps) => void move(area, steps)}
              />
            ))}
          </RowList>
        )}
        {isLocked && <p className={styles.note}>{text('texts.locked.areas')}</p>}
        {!isLocked && <AddArea {...props} order={(areas.at(-1)?.order ?? -1) + 1} />}
      </Section>
      <AreaFlow {...props} onEdit={edit} />
      {shown && shownTexts?.version.id === shown.version && (
        <AreaDialog
          key={shown.id}
          view={props.view}
          records={records}
          area={shown}
          isLocked={shownTexts.isLocked}
          isDropping={isDropping}
          onClose={() => edit(undefined)}
        />
      )}
    </>
  )
}
