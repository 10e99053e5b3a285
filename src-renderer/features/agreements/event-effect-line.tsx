import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useSides } from '@renderer/records/use-sides'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Notice } from '@renderer/ui/notice'
import type { TermEvent } from '@shared/domain/term'
import { historyOf, stayingSides } from '@shared/domain/term-history'
import { eventEffect, type EventEffect } from '@shared/domain/term-event-effect'
import type { AgreementRecords, Version } from './agreement-records'
import styles from './agreements.module.css'

type EventEffectLineProps = {
  readonly view: Pick<PartnershipView, 'cities'>
  readonly records: AgreementRecords
  readonly version: Version
  readonly event: TermEvent
}

/** What the event in the form does to the term, or why it changes nothing, before it is saved. */
export function EventEffectLine({ view, records, version, event }: EventEffectLineProps) {
  const text = useText()
  const effectText = useEffectText(view, records)
  const effect = eventEffect(version, records.events, event, records.versions)
  if (effect.kind === 'none')
    return (
      <Notice tone="due">
        {text('terms.sentenceJoiner', { first: text('standing.effect.none'), second: effectText(effect) })}
      </Notice>
    )
  const cities = view.cities.map(({ id }) => id)
  const history = historyOf(version, [...records.events.filter(({ id }) => id !== event.id), event])
  if (effect.kind === 'leaves' && stayingSides(cities, history).length < 2)
    return <Notice tone="due">{text('standing.effect.leaves-nobody')}</Notice>
  return (
    <p className={styles.prose} role="status">
      {effectText(effect)}
    </p>
  )
}

function useEffectText(
  view: Pick<PartnershipView, 'cities'>,
  records: AgreementRecords
): (effect: EventEffect) => string {
  const text = useText()
  const { day } = useFormats()
  const sides = useSides(view)
  return (effect) => {
    switch (effect.kind) {
      case 'end-moves':
        if (effect.from === undefined) return text('standing.effect.end', { to: day(effect.to) })
        return text('standing.effect.end-moves', { from: day(effect.from), to: day(effect.to) })
      case 'revives':
        return text('standing.effect.revives', {
          since: day(effect.lapsedSince),
          from: day(effect.from),
          to: day(effect.to)
        })
      case 'ends':
        return text(effect.renews ? 'standing.effect.ends-later' : 'standing.effect.ends', { on: day(effect.on) })
      case 'leaves':
        return text('standing.effect.leaves', { city: sides.name(effect.city), last: day(effect.last) })
      case 'stays':
        return text('standing.effect.stays', {
          city: sides.name(effect.city),
          from: day(effect.from),
          last: day(effect.last)
        })
      case 'withdrawn':
        return text('standing.effect.withdrawn', { from: day(effect.from), ended: day(effect.ended) })
      case 'never-takes-effect':
        return text('standing.effect.never')
      case 'superseded': {
        const label = records.versions.find(({ id }) => id === effect.version)?.label ?? ''
        return text('standing.effect.superseded', { from: day(effect.from), version: label })
      }
      case 'suspends':
      case 'continues':
        return effect.days === undefined
          ? text(`standing.effect.${effect.kind}-open`)
          : text(`standing.effect.${effect.kind}`, { days: effect.days })
      case 'none':
        return text(`standing.effect.none.${effect.because}`, { day: effect.day ? day(effect.day) : '' })
    }
  }
}
