import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { PartnershipRow } from '@renderer/storage/partnership-rows'
import { BothNames } from '@renderer/ui/both-names'
import styles from './partnerships.module.css'

/** Each city on its own line, in both scripts. */
export function CityNames({ cities }: { readonly cities: PartnershipRow['view']['cities'] }) {
  const { city } = useFormats()
  return cities.map((side) => (
    <div key={side.id} className={styles.together}>
      <BothNames {...city(side)} />
    </div>
  ))
}

/** The layers that have a text, and below each what may be said of it today. */
export function Standing({ row }: { readonly row: PartnershipRow }) {
  const text = useText()
  const lines = row.standing.layers
    .filter(({ layer }) => layer === 'framework' || layer === 'working')
    .flatMap(({ layer, agreements }) =>
      agreements.flatMap(({ agreement, speaking }) => (speaking ? [{ layer, agreement, speaking }] : []))
    )
  const { place } = row.standing
  if (lines.length === 0) return <span className={styles.quiet}>{text('standing.portfolio.nothing-signed')}</span>
  return lines.map(({ layer, agreement, speaking }) => (
    <div key={agreement} className={styles.phrases}>
      <div className={styles.quiet}>{text(`terms.layer.${layer}`)}</div>
      <div>{text(`terms.standing.${speaking.standing}`)}</div>
      {agreement === place.agreement && place.standing === 'ends-soon' && (
        <div className={styles.soon}>{text('standing.portfolio.ends-soon')}</div>
      )}
    </div>
  ))
}

/** How many promises each side made and kept; nothing where none was made. */
export function ReciprocityCell({ row }: { readonly row: PartnershipRow }) {
  const text = useText()
  const { city } = useFormats()
  if (row.reciprocity.every(({ made }) => made === 0)) return null
  return row.view.cities.map((side) => {
    const { made = 0, kept = 0 } = row.reciprocity.find((one) => one.city === side.id) ?? {}
    return <div key={side.id}>{text('partnerships.kept', { city: city(side).name, kept, made })}</div>
  })
}
