import { useState } from 'react'
import { quietText } from '@renderer/platform/closed-day-text'
import { useToday } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useIntl, useText } from '@renderer/platform/i18n'
import type { RecordedStanding } from '@renderer/storage/cycle-input'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { Button } from '@renderer/ui/button'
import { Inline, Stack } from '@renderer/ui/layout'
import type { CycleStanding } from '@shared/domain/partnership-standing'
import { ClosingDialog } from './closing-dialog'
import { PaceDialog } from './pace-dialog'
import { PastCyclesSection } from './past-cycles-section'
import styles from './cycle.module.css'

type CycleCareProps = { readonly view: PartnershipView; readonly standing: RecordedStanding }

const quietShown = 3

/** What can be done about a cycle: another pace, closing it without its evaluation; the quiet weeks ahead; the cycles before. */
export function CycleCare({ view, standing }: CycleCareProps) {
  const { renewal } = standing
  return (
    <Stack gap={4}>
      {renewal && <QuietAhead renewal={renewal} />}
      {renewal && <Actions view={view} standing={standing} renewal={renewal} />}
      <PastCyclesSection view={view} standing={standing} />
    </Stack>
  )
}

function QuietAhead({ renewal }: { readonly renewal: CycleStanding }) {
  const text = useText()
  const intl = useIntl()
  const today = useToday()
  const { daySpan } = useFormats()
  const ahead = renewal.cycle.quiet.filter(({ to }) => to >= today).slice(0, quietShown)
  if (ahead.length === 0) return null
  const told = ahead.map((period) =>
    text('pace.quiet.one', { what: quietText(intl, period), span: daySpan(period.from, period.to) })
  )
  return <p className={styles.small}>{text('pace.quiet.ahead', { list: told.join(text('terms.joiner')) })}</p>
}

function Actions({ view, standing, renewal }: CycleCareProps & { readonly renewal: CycleStanding }) {
  const text = useText()
  const closings = useRecords('cycle-closing', view.space)
  const [open, setOpen] = useState<'pace' | 'closing'>()
  const { cycle, input, version } = renewal
  const closing = cycle.closing.mayClose && cycle.closing.by === 'reason' ? cycle.closing.closing.record : undefined
  const evaluation = cycle.milestones.find(({ kind }) => kind === 'evaluation-opens')
  const mayClose = evaluation?.state === 'open' || evaluation?.state === 'late' || closing !== undefined
  return (
    <>
      <Inline>
        <Button size="s" onPress={() => setOpen('pace')}>
          {text('pace.choose')}
        </Button>
        {mayClose && (
          <Button size="s" onPress={() => setOpen('closing')}>
            {text(closing === undefined ? 'pace.closing.open' : 'pace.closing.change')}
          </Button>
        )}
      </Inline>
      {open === 'pace' && (
        <PaceDialog view={view} standing={standing} renewal={renewal} onClose={() => setOpen(undefined)} />
      )}
      {open === 'closing' && closings && (
        <ClosingDialog
          space={view.space}
          term={{ version, start: input.start, end: input.end }}
          closing={closings.find(({ id }) => id === closing)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
