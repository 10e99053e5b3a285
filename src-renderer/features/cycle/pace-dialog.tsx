import { useState } from 'react'
import { useToday } from '@renderer/platform/clock'
import { templateName } from '@renderer/platform/cycle-text'
import { useIntl, useText } from '@renderer/platform/i18n'
import { SaveProblemNotice } from '@renderer/records/record-form'
import { SpaceMark } from '@renderer/records/space-mark'
import { useAsOpened } from '@renderer/records/use-as-opened'
import type { RecordedStanding } from '@renderer/storage/cycle-input'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { saveRecords, type SaveProblem } from '@renderer/storage/write'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { Stack } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import { Select } from '@renderer/ui/select'
import { monthsBetween } from '@shared/domain/calendar-day'
import { cycleMoves } from '@shared/domain/cycle-moves'
import { cycleTemplates, templateById, templateForMonths, templateProblems } from '@shared/domain/cycle-templates'
import type { CycleStanding } from '@shared/domain/partnership-standing'
import { cycleOn } from '@shared/domain/renewal-cycle'
import { MoveList } from './template-moves'

type PaceDialogProps = {
  readonly view: PartnershipView
  readonly standing: RecordedStanding
  readonly renewal: CycleStanding
  readonly onClose: () => void
}

/** Stands for the pace whose length is nearest to that of the term. */
const asProposed = 'as-proposed'

/** Another pace for one partnership, with what moves before it is chosen. */
export function PaceDialog({ view, standing, renewal, onClose }: PaceDialogProps) {
  const text = useText()
  const intl = useIntl()
  const office = useOffice()
  const today = useToday()
  const partnership = useAsOpened(view.partnership)
  const [chosen, setChosen] = useState(partnership.cycleTemplate ?? asProposed)
  const [problem, setProblem] = useState<SaveProblem>()
  const { input, cycle } = renewal
  const term = monthsBetween(input.start, input.end)
  const template = templateById(chosen, standing.ownTemplates) ?? templateForMonths(term)
  const problems = templateProblems(template, term)

  async function save(): Promise<void> {
    const cycleTemplate = chosen === asProposed ? undefined : chosen
    const saved = await saveRecords(office, [
      { type: 'partnership', space: office.space, before: partnership, fields: { ...partnership, cycleTemplate } }
    ])
    if (saved.ok) onClose()
    else setProblem(saved.error)
  }

  return (
    <Dialog title={text('pace.choose')} isOpen onClose={onClose}>
      <Stack gap={4}>
        <div>
          <SpaceMark space={office.space} />
        </div>
        <Select
          label={text('records.field.partnership.cycleTemplate')}
          description={text('pace.choose.hint')}
          options={[
            {
              id: asProposed,
              label: text('pace.choose.nearest', { name: templateName(intl, templateForMonths(term)) })
            },
            ...[...Object.values(cycleTemplates), ...standing.ownTemplates].map((one) => ({
              id: one.id,
              label: templateName(intl, one)
            }))
          ]}
          value={chosen}
          onChange={setChosen}
        />
        {problems.length > 0 && (
          <Notice tone="due" title={text('pace.choose.short', { months: term })}>
            {[...problems.map((one) => text(`pace.problem.${one}`)), text('pace.choose.held')].reduce((first, second) =>
              text('terms.sentenceJoiner', { first, second })
            )}
          </Notice>
        )}
        <Stack gap={2}>
          <strong>{text('pace.moves')}</strong>
          <MoveList
            moves={cycleMoves(cycle, cycleOn(input, template, today, standing.calendar))}
            sides={view.cities.length}
          />
        </Stack>
      </Stack>
      <DialogActions
        label={text('forms.save')}
        onPress={() => void save()}
        onCancel={onClose}
        note={problem && <SaveProblemNotice problem={problem} />}
      />
    </Dialog>
  )
}
