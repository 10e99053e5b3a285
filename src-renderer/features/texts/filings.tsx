import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { useSides } from '@renderer/records/use-sides'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { useReferring } from '@renderer/storage/records'
import { IconButton } from '@renderer/ui/icon-button'
import { ListRow, RowList } from '@renderer/ui/section'
import type { RecordOf } from '@shared/domain/record-registry'
import { FilingDialog } from './filing-dialog'

type FilingsProps = { readonly view: PartnershipView; readonly version: RecordOf<'agreement-version'> }

/** How each side keeps the text: its number, and where its original lies. */
export function Filings({ view, version }: FilingsProps) {
  const text = useText()
  const sides = useSides(view)
  const filings = useReferring('filing', version.id)
  const [edited, setEdited] = useState<string>()
  if (!filings) return null
  const filingOf = (city: string) => filings.find((filing) => filing.city === city)
  return (
    <>
      <RowList label={text('records.types.filing')}>
        {view.cities.map(({ id }) => (
          <ListRow
            key={id}
            title={sides.bothNames(id)}
            detail={<FilingFacts filing={filingOf(id)} />}
            aside={
              <IconButton
                icon={<Pencil />}
                label={text('texts.filing.edit', { city: sides.name(id) })}
                onPress={() => setEdited(id)}
              />
            }
          />
        ))}
      </RowList>
      {edited && (
        <FilingDialog
          version={version}
          city={edited}
          cityName={sides.name(edited)}
          filing={filingOf(edited)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  )
}

function FilingFacts({ filing }: { readonly filing: RecordOf<'filing'> | undefined }) {
  const text = useText()
  const facts = (['reference', 'originalKeptAt', 'source'] as const).flatMap((field) => {
    const value = filing?.[field]
    return value ? [{ field, value }] : []
  })
  if (facts.length === 0) return text('texts.filing.none')
  return facts.map(({ field, value }) => (
    <div key={field}>{text('texts.filing.fact', { name: text(`records.field.filing.${field}`), value })}</div>
  ))
}
