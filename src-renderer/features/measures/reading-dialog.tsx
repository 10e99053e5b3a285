import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { RecordExtras } from '@renderer/records/record-extras'
import { SpaceMark } from '@renderer/records/space-mark'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Dialog } from '@renderer/ui/dialog'
import { Stack } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import { SegmentedFilter } from '@renderer/ui/segmented-filter'
import { readingsAt, type MeasureRow } from './measure-facts'
import { ReadingForm } from './reading-form'
import { useMeasureTexts } from './use-measure-texts'

type ReadingDialogProps = {
  readonly view: PartnershipView
  readonly row: MeasureRow
  readonly period: string
  readonly onClose: () => void
}

/** One cell of the grid in full: value, source, contribution, words; several where two people entered the same period. */
export function ReadingDialog({ view, row, period, onClose }: ReadingDialogProps) {
  const text = useText()
  const texts = useMeasureTexts()
  const readings = readingsAt(row, period)
  const [chosen, setChosen] = useState(readings[0]?.id ?? '')
  const reading = readings.find(({ id }) => id === chosen) ?? readings[0]
  return (
    <Dialog title={texts.name(row.indicator)} size="l" isOpen onClose={onClose}>
      <Stack gap={4}>
        <div>
          <strong>{text('measures.cell.place', { side: texts.side(view, row), period: texts.period(period) })}</strong>{' '}
          <SpaceMark space={view.space} />
        </div>
        {texts.definition(row.indicator) && <p>{texts.definition(row.indicator)}</p>}
        {readings.length > 1 && (
          <Notice tone="due" title={text('measures.twice.title')}>
            <Stack gap={2}>
              <p>{text('measures.twice.body')}</p>
              <SegmentedFilter
                label={text('records.types.reading')}
                segments={readings.map((one) => ({ id: one.id, label: texts.value(one) }))}
                value={reading?.id ?? ''}
                onChange={setChosen}
              />
            </Stack>
          </Notice>
        )}
        <ReadingForm
          key={reading?.id ?? 'new'}
          view={view}
          row={row}
          period={period}
          reading={reading}
          onClose={onClose}
        />
        {reading && <RecordExtras record={reading} />}
      </Stack>
    </Dialog>
  )
}
