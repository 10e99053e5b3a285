import { Fragment } from 'react'
import type { AgreementStanding } from '@shared/domain/in-force'
import { useIntl, useText } from '@renderer/platform/i18n'
import { agreementSentence, inForceSentence, nextTextSentence } from '@renderer/platform/in-force-sentence'
import { termSteps } from '@renderer/platform/term-steps'
import { useSides } from '@renderer/records/use-sides'
import { usePartnershipStanding, type RecordedStanding } from '@renderer/storage/cycle-input'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { WhyPopover } from '@renderer/ui/why-popover'
import { markComputed } from './marked-sentence'
import { NextMilestoneSentence } from './next-milestone-sentence'
import { WhySteps } from './why-steps'

/** What is in force, a short sentence for each layer, and the next milestone; what was worked out can be asked why. */
export function InForceSentence({ view }: { readonly view: PartnershipView }) {
  const intl = useIntl()
  const text = useText()
  const standing = usePartnershipStanding(view)
  if (!standing) return <>{'\u00A0'}</>
  const joiner = text('terms.sentenceJoiner', { first: '', second: '' })
  const told = toldAgreements(standing).filter((agreement) => agreementSentence(intl, agreement) !== undefined)
  if (told.length === 0) return <>{inForceSentence(intl, [])}</>
  return (
    <>
      {told.map((agreement, index) => (
        <Fragment key={agreement.agreement}>
          {index > 0 && joiner}
          <AgreementClause view={view} agreement={agreement} joiner={joiner} />
        </Fragment>
      ))}
      {standing.renewal && (
        <NextMilestoneSentence renewal={standing.renewal} sides={view.cities.length} joiner={joiner} />
      )}
    </>
  )
}

function toldAgreements({ layers }: RecordedStanding): AgreementStanding[] {
  return layers
    .filter(({ layer }) => layer === 'framework' || layer === 'working')
    .flatMap(({ agreements }) => agreements)
}

type AgreementClauseProps = {
  readonly view: PartnershipView
  readonly agreement: AgreementStanding
  readonly joiner: string
}

function AgreementClause({ view, agreement, joiner }: AgreementClauseProps) {
  const intl = useIntl()
  const text = useText()
  const sides = useSides(view)
  const sentence = agreementSentence(intl, agreement, sides.name) ?? ''
  const { speaking } = agreement
  const next = nextTextSentence(intl, agreement)
  if (!speaking) return <>{sentence}</>
  const { before, marked, after } = markComputed(intl, sentence, speaking)
  return (
    <>
      {before}
      <WhyPopover
        title={text('overview.why.title')}
        why={<WhySteps steps={termSteps(intl, speaking.steps, sides.name)} />}
      >
        {marked}
      </WhyPopover>
      {after}
      {next && joiner}
      {next}
    </>
  )
}
