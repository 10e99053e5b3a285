import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { Badge } from '@renderer/ui/badge'
import { Grid, Inline, Stack } from '@renderer/ui/layout'
import { Section } from '@renderer/ui/section'
import { Select } from '@renderer/ui/select'
import type { Tone } from '@renderer/ui/tone'
import { areaFates, compareAreas, type AreaFate } from '@shared/domain/area'
import type { Area, VersionProps } from '../agreement-records'
import { areasInOrder } from './area-order'
import { versionBefore, versionsOf } from '../version-order'
import styles from '../agreements.module.css'

const tones: Readonly<Record<AreaFate, Tone>> = {
  kept: 'neutral',
  renamed: 'accent',
  split: 'accent',
  merged: 'accent',
  new: 'good',
  dropped: 'late'
}

/** What became of each area from one version to another, with its reason. */
export function AreasCompared({ records, version }: VersionProps) {
  const text = useText()
  const [chosen, setChosen] = useState<string>()
  const areasOf = (id: string) => areasInOrder(records.areas.filter((area) => area.version === id))
  const own = versionsOf(records.versions, version.agreement)
  const others = own.filter(({ id }) => id !== version.id && areasOf(id).length > 0)
  const closest = versionBefore(records.versions, version, ({ id }) => areasOf(id).length > 0) ?? others.at(-1)
  const other = others.find(({ id }) => id === chosen) ?? closest
  if (!other || areasOf(version.id).length === 0) return null
  const [earlier, later] = own.indexOf(other) > own.indexOf(version) ? [other, version] : [version, other]
  const rows = compareAreas(areasOf(earlier.id), areasOf(later.id))
  const counted = areaFates.map((fate) => ({ fate, count: rows.filter((row) => row.fate === fate).length }))
  const labels = new Set([earlier.areasAs, later.areasAs].filter(Boolean))
  return (
    <Section title={text('agreements.compare', { earlier: earlier.label, later: later.label })}>
      <Stack gap={3}>
        {others.length > 1 && (
          <Grid min="m">
            <Select
              label={text('agreements.compare.with')}
              options={others.map(({ id, label }) => ({ id, label }))}
              value={other.id}
              onChange={setChosen}
            />
          </Grid>
        )}
        <Inline>
          {counted
            .filter(({ count }) => count > 0)
            .map(({ fate, count }) => (
              <Badge key={fate} tone={tones[fate]}>
                {text('agreements.compare.count', { fate: text(`records.value.areaFate.${fate}`), count })}
              </Badge>
            ))}
        </Inline>
        {[...labels].map((label) => (
          <p key={label} className={styles.note}>
            {label}
          </p>
        ))}
        <table className={styles.compared}>
          <thead>
            <tr>
              <th scope="col">{text('agreements.compare.fate')}</th>
              <th scope="col">{earlier.label}</th>
              <th scope="col">{later.label}</th>
              <th scope="col">{text('records.field.area.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ fate, before, after }) => (
              <tr key={[...before, ...after].map(({ id }) => id).join(' ')}>
                <td>
                  <Badge tone={tones[fate]}>{text(`records.value.areaFate.${fate}`)}</Badge>
                </td>
                <td>
                  {before.map(({ id, title }) => (
                    <div key={id}>{title}</div>
                  ))}
                </td>
                <td>
                  {after.map(({ id, title }) => (
                    <div key={id}>{title}</div>
                  ))}
                </td>
                <td className={styles.none}>{reasonsOf(after, records.areas).join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Stack>
    </Section>
  )
}

function reasonsOf(after: readonly { readonly id: string }[], areas: readonly Area[]): string[] {
  const reasons = after.flatMap(({ id }) => areas.find((area) => area.id === id)?.reason ?? [])
  return [...new Set(reasons)]
}
