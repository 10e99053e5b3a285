import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { Checkbox } from '@renderer/ui/checkbox'
import { Inline, Stack } from '@renderer/ui/layout'
import { Section } from '@renderer/ui/section'
import { strandFates } from '@shared/domain/area-strands'
import type { Area, VersionProps } from '../agreement-records'
import { FateMark } from './fate-mark'
import { FlowDrawing } from './flow-drawing'
import { draftsLeftOut, fateCounts, flowColumns, flowOf } from './flow-model'
import { FlowTable } from './flow-table'
import agreementStyles from '../agreements.module.css'

type AreaFlowProps = VersionProps & { readonly onEdit: (area: Area, isDropping?: boolean) => void }

/** How the areas of an agreement went from version to version: drawn to be linked, and told in a table with every reason. */
export function AreaFlow({ records, agreement, version, onEdit }: AreaFlowProps) {
  const text = useText()
  const offered = flowColumns(records, agreement.id)
  const [left, setLeft] = useState<readonly string[]>(() => draftsLeftOut(offered, version.id))
  if (offered.length < 2) return null
  const columns = offered.filter((column) => !left.includes(column.version.id))
  const flow = flowOf(columns, records.areas, offered)
  const counts = fateCounts(flow)
  const labels = columns.flatMap((column) => [
    column.version.areasAs,
    ...column.areas.map(({ inference }) => inference)
  ])
  const toggle = (id: string, isShown: boolean) =>
    setLeft(isShown ? left.filter((one) => one !== id) : columns.length > 2 ? [...left, id] : left)
  return (
    <Section title={text('areas.flow')}>
      <Stack gap={3}>
        {offered.length > 2 && (
          <fieldset className={agreementStyles.choice}>
            <legend>{text('areas.flow.versions')}</legend>
            <Inline gap={4}>
              {offered.map(({ version: { id, label } }) => (
                <Checkbox
                  key={id}
                  isSelected={!left.includes(id)}
                  isDisabled={columns.length === 2 && !left.includes(id)}
                  onChange={(isShown) => toggle(id, isShown)}
                >
                  {label}
                </Checkbox>
              ))}
            </Inline>
          </fieldset>
        )}
        <Inline>
          {strandFates.map((fate) => {
            const count = counts.get(fate)
            return count ? <FateMark key={fate} fate={fate} count={count} /> : null
          })}
        </Inline>
        <div>
          {[...new Set(labels)].map(
            (label) =>
              label && (
                <p key={label} className={agreementStyles.note}>
                  {label}
                </p>
              )
          )}
        </div>
        <FlowDrawing columns={columns} flow={flow} current={version.id} />
        <FlowTable columns={columns} flow={flow} onEdit={onEdit} />
      </Stack>
    </Section>
  )
}
