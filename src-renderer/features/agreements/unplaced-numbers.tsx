import { useText } from '@renderer/platform/i18n'
import { useSides } from '@renderer/records/use-sides'
import { useFilings, type Filings, type SideFiling } from '@renderer/storage/filings'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { placeNumber } from '@renderer/storage/place-number'
import { MenuButton } from '@renderer/ui/menu-button'
import { ListRow, RowList } from '@renderer/ui/section'
import { showToast } from '@renderer/ui/toasts'
import type { Agreement } from './agreement-records'

type UnplacedNumbersProps = { readonly view: PartnershipView; readonly agreement: Agreement }

/** File numbers entered before each side had its own place, each with the question whose it is; nothing where none is left. */
export function UnplacedNumbers({ view, agreement }: UnplacedNumbersProps) {
  const text = useText()
  const office = useOffice()
  const sides = useSides(view)
  const filings = useFilings(view, agreement)
  if (!filings || filings.unplaced.length === 0) return null

  async function place(field: Filings['unplaced'][number], side: SideFiling): Promise<void> {
    const number = agreement[field] ?? ''
    const placed = await placeNumber(office, agreement, field, side)
    if (placed.ok)
      showToast({ title: text('texts.filing.placed', { number, city: sides.name(side.city) }), tone: 'good' })
    else showToast({ title: text('forms.problem.title'), detail: placed.error.message, tone: 'late' })
  }

  return (
    <RowList label={text('texts.filing.unplaced')}>
      {filings.unplaced.map((field) => (
        <ListRow
          key={field}
          title={agreement[field]}
          detail={text('texts.filing.unplaced.hint')}
          aside={
            <MenuButton
              label={text('texts.filing.whose')}
              items={filings.sides.map((side) => ({
                id: side.city,
                label: sides.name(side.city),
                onAction: () => void place(field, side)
              }))}
            />
          }
        />
      ))}
    </RowList>
  )
}
