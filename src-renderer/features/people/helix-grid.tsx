import { Plus } from 'lucide-react'
import { Fragment } from 'react'
import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { useSides } from '@renderer/records/use-sides'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { BothNames } from '@renderer/ui/both-names'
import { Badge } from '@renderer/ui/badge'
import { IconButton } from '@renderer/ui/icon-button'
import { LinkTo } from '@renderer/ui/link-to'
import type { Helix } from '@shared/domain/helix'
import { CoreGroupText } from './core-group-text'
import { PostList } from './post-list'
import { helixRowsOn, type HelixSide, type OrganisationPosts, type Register } from './posts'
import styles from './people.module.css'

type HelixGridProps = {
  readonly view: PartnershipView
  readonly register: Register
  readonly onAdd: (city: string, helix: Helix) => void
}

/** A column per city, ours first; a row for each part of the helix, so that counterparts stand side by side. */
export function HelixGrid({ view, register, onAdd }: HelixGridProps) {
  const text = useText()
  const today = useToday()
  const sides = useSides(view)
  const cities = view.cities.map(({ id }) => id)
  return (
    <div className={styles.helices} style={{ gridTemplateColumns: `repeat(${cities.length}, minmax(0, 1fr))` }}>
      {cities.map((city, index) => (
        <div key={city} className={styles.city} data-first={index === 0}>
          <h3 className={styles.cityName}>
            <BothNames {...sides.names(city)} />
          </h3>
          <CoreGroupText register={register} city={city} />
        </div>
      ))}
      {helixRowsOn(register, cities, today).map(({ helix, sides: cells }) => (
        <Fragment key={helix}>
          {cells.map((cell, index) => {
            const name = text(`records.value.helix.${helix}`)
            return (
              <section
                key={cell.city}
                aria-label={`${sides.name(cell.city)}: ${name}`}
                className={styles.cell}
                data-first={index === 0}
              >
                <header className={styles.cellHead}>
                  <h4 className={styles.helix}>{name}</h4>
                  <IconButton
                    icon={<Plus />}
                    label={text('people.organisation.add-to', { helix: name, city: sides.name(cell.city) })}
                    onPress={() => onAdd(cell.city, helix)}
                  />
                </header>
                <Cell view={view} register={register} cell={cell} />
              </section>
            )
          })}
        </Fragment>
      ))}
    </div>
  )
}

type CellProps = { readonly view: PartnershipView; readonly register: Register; readonly cell: HelixSide }

function Cell({ view, register, cell }: CellProps) {
  const text = useText()
  if (cell.organisations.length + cell.posts.length === 0)
    return <p className={styles.nobody}>{text('people.nobody')}</p>
  return (
    <>
      <PostList view={view} register={register} posts={cell.posts} />
      {cell.organisations.map((entry) => (
        <OrganisationEntry key={entry.organisation.id} view={view} register={register} entry={entry} />
      ))}
    </>
  )
}

type OrganisationEntryProps = Omit<CellProps, 'cell'> & { readonly entry: OrganisationPosts }

function OrganisationEntry({ view, register, entry }: OrganisationEntryProps) {
  const text = useText()
  const { id, name, nativeName, mayRepresentCity } = entry.organisation
  return (
    <div className={styles.organisation}>
      <div className={styles.line}>
        <span>
          <BothNames
            name={<LinkTo href={routes.organisation.to({ organisation: id })}>{name}</LinkTo>}
            native={nativeName}
          />
        </span>
        {mayRepresentCity && <Badge tone="accent">{text('people.represents')}</Badge>}
      </div>
      <PostList view={view} register={register} posts={entry.posts} />
    </div>
  )
}
