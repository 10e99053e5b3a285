import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { RecordAddress } from '@renderer/records/record-extras'
import type { DecisionHomes } from '@renderer/storage/decisions'
import { useRecords } from '@renderer/storage/records'
import { ComboBox } from '@renderer/ui/combo-box'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { useSetDecisionAbout } from './use-set-decision-about'
import styles from './decisions.module.css'

type LinkDecisionDialogProps = {
  readonly record: RecordAddress
  readonly homes: DecisionHomes
  /** Decisions that need no link any more. */
  readonly linked: readonly string[]
  readonly onClose: () => void
}

/** Says that a decision recorded earlier is about this record too. */
export function LinkDecisionDialog({ record, homes, linked, onClose }: LinkDecisionDialogProps) {
  const text = useText()
  const { day } = useFormats()
  const decisions = useRecords('decision')
  const setAbout = useSetDecisionAbout()
  const [chosen, setChosen] = useState('')
  if (!decisions) return null
  const offered = decisions
    .filter(({ id, space }) => !linked.includes(id) && id !== record.id && homes.homes.includes(space))
    .filter(({ space }) => homes.aboutIn(space).includes(record.id))
    .toSorted((a, b) => (a.decidedOn < b.decidedOn ? 1 : -1))
  const decision = offered.find(({ id }) => id === chosen)

  async function link(): Promise<void> {
    if (decision && (await setAbout(decision, record.id, true))) onClose()
  }

  return (
    <Dialog title={text('decisions.link.title')} isOpen onClose={onClose} size="s">
      {offered.length === 0 ? (
        <p className={styles.quiet}>{text('decisions.link.none')}</p>
      ) : (
        <ComboBox
          label={text('records.type.decision')}
          options={offered.map(({ id, title, decidedOn, body }) => ({
            id,
            label: title,
            description: `${day(decidedOn)} · ${body}`
          }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <DialogActions
        label={text('decisions.link.do')}
        isDisabled={!decision}
        onPress={() => void link()}
        onCancel={onClose}
      />
    </Dialog>
  )
}
