import { FileDown, Pencil } from 'lucide-react'
import { bridge } from '@renderer/platform/bridge'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { RecordTitle } from '@renderer/records/record-title'
import type { ReceiptProof } from '@renderer/storage/receipt-proof'
import { receiptFile } from '@renderer/storage/receipts'
import type { VersionTexts } from '@renderer/storage/version-texts'
import { Badge } from '@renderer/ui/badge'
import { IconButton } from '@renderer/ui/icon-button'
import { ListRow } from '@renderer/ui/section'
import { showToast } from '@renderer/ui/toasts'
import { changedParts } from '@shared/domain/agreement-content'
import { PartChanges } from './part-changes'
import type { Approval } from './text-data'
import styles from './texts.module.css'

type ApprovalRowProps = {
  readonly approval: Approval
  readonly data: VersionTexts
  /** The approving side in words. */
  readonly city: string
  readonly onEdit: () => void
}

const tones = { current: 'good', earlier: 'due', disproved: 'late' } as const

/** One approval: of which text, who, when, and what proves it. */
export function ApprovalRow({ approval, data, city, onEdit }: ApprovalRowProps) {
  const text = useText()
  const { day } = useFormats()
  const proof = data.proofs.get(approval.id)
  const state = proof?.is === 'broken' ? 'disproved' : approval.contentHash === data.hash ? 'current' : 'earlier'
  const { kind, body, personName, approvedOn, decision, receipt, source } = approval
  const facts = [text(`records.value.approvalKind.${kind}`), personName, day(approvedOn)]

  async function saveReceipt(): Promise<void> {
    const { name, bytes } = receiptFile(approval, data.version.label, city)
    const { saved, problem } = await bridge.saveFile('receipt', name, bytes)
    if (saved) showToast({ title: text('texts.receipt.saved', { file: name }), tone: 'good' })
    else if (problem) showToast({ title: text('texts.receipt.not-saved'), detail: problem, tone: 'late' })
  }

  return (
    <ListRow
      title={body}
      detail={
        <>
          <div>{facts.filter(Boolean).join(' · ')}</div>
          {decision && (
            <div>
              {text('ui.named', { name: text('records.field.approval.decision') })}
              <RecordTitle id={decision} />
            </div>
          )}
          <Proof proof={proof} />
          {source && <div>{text('texts.approval.source', { source })}</div>}
          {state === 'earlier' && (
            <div>
              {text('texts.approval.changed-since')}
              {approval.parts ? (
                <PartChanges changes={changedParts(approval.parts, data.parts)} data={data} />
              ) : (
                ` ${text('texts.approval.changed-unknown')}`
              )}
            </div>
          )}
        </>
      }
      aside={
        <>
          <Badge tone={tones[state]}>{text(`texts.approval.${state}`)}</Badge>
          {receipt && (
            <IconButton icon={<FileDown />} label={text('texts.receipt.save')} onPress={() => void saveReceipt()} />
          )}
          <IconButton icon={<Pencil />} label={text('agreements.change-one', { name: body })} onPress={onEdit} />
        </>
      }
    />
  )
}

/** Ours is signed here, a partner's by a copy that we know; anything else asks for a look. */
const plainSenders: ReadonlySet<string> = new Set(['this-device', 'verified', 'seen'])

function Proof({ proof }: { readonly proof: ReceiptProof | undefined }) {
  const text = useText()
  const { day } = useFormats()
  if (!proof) return <div>{text('texts.proof.none')}</div>
  if (proof.is === 'removed') return <div>{text('texts.proof.removed', { day: day(proof.on) })}</div>
  if (proof.is === 'broken') return <div className={styles.warning}>{text('texts.proof.broken')}</div>
  const { receipt, sender } = proof
  const values = { person: receipt.person.name, office: receipt.office }
  return (
    <div className={plainSenders.has(sender) ? undefined : styles.warning}>
      {sender === 'this-device' ? text('texts.proof.here', values) : text(`texts.proof.${sender}`, values)}
    </div>
  )
}
