import { useDeferredValue } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { Incoming } from '@renderer/storage/exchange-in'
import type { JoinCandidate, UnknownSpace } from '@renderer/storage/unknown-spaces'
import { Stack } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import { RadioGroup } from '@renderer/ui/radio-group'
import { pairCities } from '@shared/domain/same-cities'
import { decide, useIncoming, useIsApplying } from './incoming-store'
import { JoinEffect } from './join-effect'

/** Stands for "none of them" among the ids of cities, and for a new one among those of partnerships. */
const none = 'none'

/** For partnerships that are new here: is it one of ours, and which of its cities are we? */
export function JoinSpaces({ incoming }: { readonly incoming: Incoming }) {
  // Drawn in slices: an office that is taken over may bring dozens.
  const spaces = useDeferredValue(incoming.unknownSpaces, [])
  return spaces.map((space) => <JoinSpace key={space.id} space={space} incoming={incoming} />)
}

function JoinSpace({ space, incoming }: { readonly space: UnknownSpace; readonly incoming: Incoming }) {
  const text = useText()
  const { id, title, candidates } = space
  const chosen = useIncoming((store) => store.decisions.partnerships.get(id))
  const ourCity = useIncoming((store) => store.decisions.cities.get(id))
  return (
    <Notice tone="info" title={text('exchange.join.title', { partnership: title })}>
      <Stack gap={4}>
        {candidates.length > 0 && <PartnershipChoice space={space} chosen={chosen} />}
        {(candidates.length === 0 || chosen !== undefined) && (
          <CityChoice space={space} chosen={ourCity} mayFollow={!chosen} />
        )}
        {chosen && ourCity && <JoinEffect incoming={incoming} space={id} partnership={chosen} ourCity={ourCity} />}
      </Stack>
    </Notice>
  )
}

/** One of our partnerships that was never exchanged, or a new one. */
function PartnershipChoice({ space, chosen }: { readonly space: UnknownSpace; readonly chosen: string | undefined }) {
  const text = useText()
  const { city, instant } = useFormats()
  const isApplying = useIsApplying()
  function description({ isSame, problem }: JoinCandidate): string {
    if (!problem) return text(isSame ? 'joining.candidate.same' : 'joining.candidate.other')
    if (problem.code === 'others') return text('joining.held.others')
    return text('joining.held.sent', { to: problem.to || text('exchange.log.anyone'), when: instant(problem.at) })
  }
  return (
    <RadioGroup
      label={text('joining.question')}
      isRequired
      isDisabled={isApplying}
      options={[
        ...space.candidates.map((candidate) => ({
          id: candidate.partnership,
          label: text('joining.candidate', {
            partnership: candidate.cities.map((member) => city(member).name).join(' – ')
          }),
          description: description(candidate),
          isDisabled: candidate.problem !== undefined
        })),
        { id: none, label: text('joining.new') }
      ]}
      value={chosen === '' ? none : chosen}
      onChange={(partnership) => choosePartnership(space, partnership === none ? '' : partnership)}
    />
  )
}

/** With a partnership of ours, the city that is ours there is proposed. */
function choosePartnership({ id, cities, candidates }: UnknownSpace, partnership: string): void {
  const candidate = candidates.find((one) => one.partnership === partnership)
  const pair = pairCities(candidate?.cities ?? [], cities).find(({ ours }) => ours === candidate?.ourCity)
  decide((decisions) => {
    const ourCities = new Map(decisions.cities)
    if (pair) ourCities.set(id, pair.theirs)
    else if (candidate && ourCities.get(id) === '') ourCities.delete(id)
    return {
      ...decisions,
      cities: ourCities,
      partnerships: new Map(decisions.partnerships).set(id, partnership)
    }
  })
}

type CityChoiceProps = {
  readonly space: UnknownSpace
  readonly chosen: string | undefined
  readonly mayFollow: boolean
}

function CityChoice({ space, chosen, mayFollow }: CityChoiceProps) {
  const text = useText()
  const { cityNames } = useFormats()
  const isApplying = useIsApplying()
  return (
    <RadioGroup
      label={text('exchange.join.question')}
      isRequired
      isDisabled={isApplying}
      options={[
        ...space.cities.map((member) => ({ id: member.id, label: cityNames(member) })),
        ...(mayFollow ? [{ id: none, label: text('exchange.join.none') }] : [])
      ]}
      value={chosen === '' ? none : chosen}
      onChange={(id) =>
        decide((decisions) => ({
          ...decisions,
          cities: new Map(decisions.cities).set(space.id, id === none ? '' : id)
        }))
      }
    />
  )
}
