import { useState } from 'react'
import { templateName } from '@renderer/platform/cycle-text'
import { useFormats } from '@renderer/platform/formats'
import { useIntl, useText } from '@renderer/platform/i18n'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { useFieldText } from '@renderer/records/field-text'
import { useOffice } from '@renderer/storage/office-context'
import { Button } from '@renderer/ui/button'
import { ConfirmDialog } from '@renderer/ui/confirm-dialog'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { Inline, Stack } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { showToast } from '@renderer/ui/toasts'
import { DiffersNotice } from './differs-notice'
import { makeDraft, undoDraft, type MadeDraft } from './make-draft'
import { MissingList } from './missing-list'
import type { RenewalPartProps } from './use-renewal'
import styles from './renewal.module.css'

/** Step 3: the draft that follows from the verdicts; a second one only when asked for. */
export function DraftSection(props: RenewalPartProps & { readonly missing: readonly string[] }) {
  const text = useText()
  const office = useOffice()
  const { partial } = useFormats()
  const { valueText } = useFieldText()
  const { view, agreement, areas, renewal, missing } = props
  const { drafts, next, proposed } = renewal
  const intl = useIntl()
  const leavesClauses = next.dropped.length > 0
  const [isAsking, setAsking] = useState(false)
  const [isMaking, setMaking] = useState(false)
  const page = routes.agreement.to({ partnership: view.partnership.id, agreement: agreement.id, part: 'areas' })

  async function make(): Promise<void> {
    setAsking(false)
    setMaking(true)
    const made = await makeDraft(office, props)
    setMaking(false)
    if (!made.ok) {
      showToast({ title: text('forms.problem.title'), detail: made.error.message, tone: 'late' })
      return
    }
    showToast({
      title: text('renewal.draft.made', { count: next.areas.length }),
      action: { label: text('forms.undo'), onPress: () => void undo(made.value) }
    })
    navigate(`${page}?version=${made.value.version}`)
  }

  async function undo(made: MadeDraft): Promise<void> {
    const undone = await undoDraft(office, made)
    if (!undone.ok) showToast({ title: text('forms.problem.title'), detail: undone.error.message, tone: 'late' })
  }

  return (
    <Section title={text('renewal.draft.title')}>
      <Stack gap={3}>
        {renewal.differs ? <DiffersNotice {...props} /> : <MissingList missing={missing} />}
        {drafts.length > 0 && (
          <RowList label={text('renewal.draft.existing')}>
            {drafts.map(({ draft, areas: own }) => (
              <ListRow
                key={draft.id}
                title={<LinkTo href={`${page}?version=${draft.id}`}>{draft.label}</LinkTo>}
                detail={text('renewal.draft.areas', { count: own.length })}
              />
            ))}
          </RowList>
        )}
        <p className={styles.note}>
          {text('renewal.draft.follows', {
            areas: areas.length,
            next: next.areas.length,
            dropped: next.dropped.length,
            undecided: next.undecided.length
          })}
        </p>
        <KeyValueList
          items={[
            {
              key: text('records.field.agreement-version.effectiveFrom'),
              value: proposed.effectiveFrom && partial(proposed.effectiveFrom)
            },
            {
              key: text('records.field.agreement-version.term'),
              value: valueText('agreement-version', 'term', proposed.term)
            },
            {
              key: text('records.field.agreement-version.renewal'),
              value: valueText('agreement-version', 'renewal', proposed.renewal)
            }
          ]}
        />
        <p className={styles.none}>
          {proposed.paced
            ? text('renewal.draft.term-paced', {
                months: proposed.paced.cycleMonths,
                template: templateName(intl, proposed.paced)
              })
            : text('renewal.draft.term-hint')}
        </p>
        {leavesClauses && <p className={styles.none}>{text('renewal.draft.clauses-left')}</p>}
        <Inline>
          <Button
            variant={drafts.length > 0 ? 'secondary' : 'primary'}
            isPending={isMaking}
            onPress={() => (drafts.length > 0 ? setAsking(true) : void make())}
          >
            {text(drafts.length > 0 ? 'renewal.draft.make-another' : 'renewal.draft.make')}
          </Button>
        </Inline>
      </Stack>
      <ConfirmDialog
        title={text('renewal.draft.another.title')}
        confirmLabel={text('renewal.draft.make-another')}
        isOpen={isAsking}
        onConfirm={() => void make()}
        onCancel={() => setAsking(false)}
      >
        {text('renewal.draft.another.text', { count: drafts.length, areas: next.areas.length })}
      </ConfirmDialog>
    </Section>
  )
}
