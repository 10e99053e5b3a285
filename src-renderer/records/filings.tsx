import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { useFilings, type Filed, type SideFiling } from '@renderer/storage/filings'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { BothNames } from '@renderer/ui/both-names'
import { IconButton } from '@renderer/ui/icon-button'
import { ListRow, RowList } from '@renderer/ui/section'
import { FilingDialog } from './filing-dialog'
import { useSides } from './use-sides'

type FilingListProps = { readonly view: PartnershipView; readonly filed: Filed }

/** How each side keeps an agreement or a text: its number, and where its original lies. */
export function FilingList({ view, filed }: FilingListProps) {
  const text = useText()
  const sides = useSides(view)
  const filings = useFilings(view, filed)
  const [edited, setEdited] = useState<string>()
  if (!filings) return null
  const asked = filings.sides.find(({ city }) => city === edited)
  return (
    <>
      <RowList label={text('records.types.filing')}>
        {filings.sides.map((side) => (
          <ListRow
            key={side.city}
            title={<BothNames {...sides.names(side.city)} />}
            detail={<FilingFacts side={side} />}
            aside={
              <IconButton
                icon={<Pencil />}
                label={text('texts.filing.edit', { city: sides.name(side.city) })}
                onPress={() => setEdited(side.city)}
              />
            }
          />
        ))}
      </RowList>
      {asked && (
        <FilingDialog
          filed={filed}
          side={asked}
          cityName={sides.name(asked.city)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  )
}

function FilingFacts({ side: { filing, reference } }: { readonly side: SideFiling }) {
  const text = useText()
  const said = { reference, originalKeptAt: filing?.originalKeptAt, source: filing?.source }
  const facts = (['reference', 'originalKeptAt', 'source'] as const).flatMap((field) => {
    const value = said[field]
    return value ? [{ field, value }] : []
  })
  if (facts.length === 0) return text('texts.filing.none')
  return facts.map(({ field, value }) => (
    <div key={field}>{text('texts.filing.fact', { name: text(`records.field.filing.${field}`), value })}</div>
  ))
}
