import { useState } from 'react'
import { indicatorCatalogue, type IndicatorKey } from '@shared/domain/indicator-catalogue'
import { useText } from '@renderer/platform/i18n'
import { englishMessages } from '@renderer/platform/messages'
import { SaveProblemNotice } from '@renderer/records/record-form'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { saveRecords, type SaveProblem } from '@renderer/storage/write'
import { Button } from '@renderer/ui/button'
import { Checkbox } from '@renderer/ui/checkbox'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { Stack } from '@renderer/ui/layout'
import { ListRow, RowList } from '@renderer/ui/section'
import type { Indicator } from './measure-facts'
import { definitionId, nameId } from './use-measure-texts'

type CatalogueDialogProps = {
  readonly view: PartnershipView
  readonly indicators: readonly Indicator[]
  readonly onOwn: () => void
  readonly onClose: () => void
}

/** The eighteen indicators to choose from; those in use are ticked and stay. One press adds all that were chosen. */
export function CatalogueDialog({ view, indicators, onOwn, onClose }: CatalogueDialogProps) {
  const text = useText()
  const office = useOffice()
  const [chosen, setChosen] = useState<ReadonlySet<IndicatorKey>>(new Set())
  const [problem, setProblem] = useState<SaveProblem>()
  const inUse = new Set(indicators.map(({ catalogueKey }) => catalogueKey))

  async function add(): Promise<void> {
    const edits = indicatorCatalogue
      .filter(({ key }) => chosen.has(key))
      .map(({ key, unit, direction, frequency, kind }) => ({
        type: 'indicator' as const,
        space: view.space,
        fields: {
          name: englishMessages[nameId(key)],
          definition: englishMessages[definitionId(key)],
          unit: englishMessages[`records.unit.${unit}`],
          catalogueKey: key,
          direction,
          frequency,
          kind
        }
      }))
    const saved = await saveRecords(office, edits)
    if (saved.ok) onClose()
    else setProblem(saved.error)
  }

  function choose(key: IndicatorKey, isChosen: boolean): void {
    const next = new Set(chosen)
    if (isChosen) next.add(key)
    else next.delete(key)
    setChosen(next)
  }

  return (
    <Dialog title={text('measures.catalogue.title')} size="l" isOpen onClose={onClose}>
      <Stack gap={3}>
        <p>{text('measures.catalogue.body')}</p>
        <RowList label={text('measures.catalogue.title')}>
          {indicatorCatalogue.map(({ key, side, frequency }) => (
            <ListRow
              key={key}
              title={
                <Checkbox
                  isSelected={inUse.has(key) || chosen.has(key)}
                  isDisabled={inUse.has(key)}
                  onChange={(isChosen) => choose(key, isChosen)}
                >
                  {text(nameId(key))}
                </Checkbox>
              }
              detail={text(definitionId(key))}
              aside={
                inUse.has(key)
                  ? text('measures.catalogue.in-use')
                  : `${text(`records.value.frequency.${frequency}`)} · ${text(`records.value.indicatorSide.${side}`)}`
              }
            />
          ))}
        </RowList>
      </Stack>
      <DialogActions
        label={text('measures.catalogue.add', { count: chosen.size })}
        isDisabled={chosen.size === 0}
        onPress={() => void add()}
        onCancel={onClose}
        note={problem && <SaveProblemNotice problem={problem} />}
        others={<Button onPress={onOwn}>{text('measures.indicator.own')}</Button>}
      />
    </Dialog>
  )
}
