import { Link } from 'react-aria-components'
import { useText } from '@renderer/platform/i18n'
import { usePath } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { LooksButton } from './looks-button'
import { SavedFoot } from './saved-foot'
import styles from './rail.module.css'

const railNames = [
  'desk',
  'partnerships',
  'delegations',
  'plans',
  'measures',
  'people',
  'method',
  'exchange',
  'settings'
] as const
export type RailName = (typeof railNames)[number]
export type RailCounts = { readonly [Name in RailName]?: number }

/** Registers across partnerships, which have no item of their own. */
const belongsTo: { readonly [Name in RailName]?: readonly string[] } = {
  partnerships: [routes.areas.to(), routes.decisions.to()]
}

type RailProps = {
  readonly officeName: string
  readonly isSample: boolean
  readonly counts: RailCounts
  readonly hidden: readonly RailName[]
}

export function Rail({ officeName, isSample, counts, hidden }: RailProps) {
  const text = useText()
  const path = usePath()
  return (
    <nav aria-label={text('app.nav.label')} className={styles.rail}>
      <div className={styles.office}>
        <div>
          <p className={styles.name}>{text('app.name')}</p>
          <p className={styles.detail}>{isSample ? text('app.office-sample', { office: officeName }) : officeName}</p>
        </div>
        <LooksButton />
      </div>
      <ul className={styles.items}>
        {railNames
          .filter((name) => !hidden.includes(name))
          .map((name) => {
            const home = routes[name].to()
            const isCurrent = [home, ...(belongsTo[name] ?? [])].some((it) => path === it || path.startsWith(`${it}/`))
            const count = counts[name] ?? 0
            return (
              <li key={name}>
                <Link href={home} className={styles.item ?? ''} {...(isCurrent && { 'aria-current': 'page' as const })}>
                  {text(`app.nav.${name}`)}
                  {count > 0 && (
                    <span className={styles.count}>
                      <span aria-hidden>{count}</span>
                      <span className={styles.spoken}>{text('app.nav.waiting', { count })}</span>
                    </span>
                  )}
                </Link>
              </li>
            )
          })}
      </ul>
      <div className={styles.foot}>
        <SavedFoot />
      </div>
    </nav>
  )
}
