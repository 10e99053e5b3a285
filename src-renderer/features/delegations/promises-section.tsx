import { useState } from 'react'
import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { useSides } from '@renderer/records/use-sides'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Button } from '@renderer/ui/button'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { RowList, Section } from '@renderer/ui/section'
import { reciprocityOn } from '@shared/domain/promise'
import type { RecordOf } from '@shared/domain/record-registry'
import { PromiseDialog } from './promise-dialog'
import { PromiseRow } from './promise-row'
import { promisesInOrder } from './promise-order'
import styles from './delegation.module.css'

type PromisesSectionProps = {
  readonly view: PartnershipView
  /** Where the promises were made; absent for all of a partnership. */
  readonly delegation?: RecordOf<'delegation'>
  readonly promises: readonly RecordOf<'promise'>[]
}

/** What the sides have promised one another, late ones first, and what that adds up to on each side. */
export function PromisesSection({ view, delegation, promises }: PromisesSectionProps) {
  const text = useText()
  const today = useToday()
  const sides = useSides(view)
  const [edited, setEdited] = useState<RecordOf<'promise'> | 'new'>()
  const cities = view.cities.map(({ id }) => id)
  return (
    <Section
      title={text('records.types.promise')}
      action={
        <Button size="s" onPress={() => setEdited('new')}>
          {text('delegations.promises.add')}
        </Button>
      }
    >
      {promises.length === 0 ? (
        <p className={styles.none}>{text('delegations.promises.none')}</p>
      ) : (
        <>
          <RowList label={text('records.types.promise')}>
            {promisesInOrder(promises, today).map((promise) => (
              <PromiseRow key={promise.id} view={view} promise={promise} onEdit={() => setEdited(promise)} />
            ))}
          </RowList>
          <div className={styles.sums}>
            <KeyValueList
              items={reciprocityOn(promises, cities, today).map(({ city, made, kept, late }) => ({
                key: sides.name(city),
                value: text('delegations.promises.sum', { made, kept, late })
              }))}
            />
          </div>
        </>
      )}
      {edited && (
        <PromiseDialog
          view={view}
          delegation={delegation}
          promise={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  )
}
