import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { IconButton } from '@renderer/ui/icon-button'
import { ListRow, RowList } from '@renderer/ui/section'
import { titlesOf } from '@shared/domain/area-verdict'
import type { RenewalPartProps } from './use-renewal'
import type { Verdict } from './renewal-records'
import { VerdictDialog } from './verdict-dialog'
import { VerdictWords } from './verdict-words'

/** The areas that the next version should have and this one has not. */
export function AddedAreas(props: RenewalPartProps) {
  const text = useText()
  const { areas, verdicts } = props
  const [edited, setEdited] = useState<Verdict>()
  const added = verdicts.filter(({ verdict }) => verdict === 'add').toSorted((a, b) => (a.id < b.id ? -1 : 1))
  if (added.length === 0) return null
  return (
    <>
      <RowList label={text('renewal.added')}>
        {added.map((verdict) => (
          <ListRow
            key={verdict.id}
            title={<VerdictWords verdict={verdict} areas={areas} />}
            aside={
              <IconButton
                icon={<Pencil />}
                label={text('agreements.change-one', { name: titlesOf(verdict).join(', ') })}
                onPress={() => setEdited(verdict)}
              />
            }
          />
        ))}
      </RowList>
      {edited && <VerdictDialog {...props} area={undefined} verdict={edited} onClose={() => setEdited(undefined)} />}
    </>
  )
}
