import { FileDown, Pencil } from 'lucide-react'
import { bridge } from '@renderer/platform/bridge'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { RecordTitle } from '@renderer/records/record-title'
import { useOfficeQuery } from '@renderer/storage/records'
import { receiptFile, receiptProof, type ReceiptProof } from '@renderer/storage/receipts'
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

/** One approval: of which text, who, when, and what proves it. */
export function ApprovalRow({ approval, data, city, onEdit }: ApprovalRowProps) {
  const text = useText()
  const { day } = useFormats()
  const isCurrent = approval.contentHash === data.hash
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
              {text('records.field.approval.decision')}: <RecordTitle id={decision} />
            </div>
          )}
          <Proof approval={approval} />
          {source && <div>{text('texts.approval.source', { source })}</div>}
          {!isCurrent && (
            <div className={styles.parts}>
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
          <Badge tone={isCurrent ? 'good' : 'due'}>
            {text(isCurrent ? 'texts.approval.current' : 'texts.approval.earlier')}
          </Badge>
          {receipt && (
            <IconButton icon={<FileDown />} label={text('texts.receipt.save')} onPress={() => void saveReceipt()} />
          )}
          <IconButton icon={<Pencil />} label={text('agreements.change-one', { name: body })} onPress={onEdit} />
        </>
      }
    />
  )
}

function Proof({ approval }: { readonly approval: Approval }) {
  const text = useText()
  const proof = useOfficeQuery(async (office) => (await receiptProof(office, approval)) ?? null, [approval])
  if (proof === undefined) return null
  if (proof === null) return <div>{text('texts.proof.none')}</div>
  if (proof.is === 'broken') return <Badge tone="late">{text('texts.proof.broken')}</Badge>
  return <div>{proofText(text, proof)}</div>
}

function proofText(text: ReturnType<typeof useText>, { receipt, sender }: Extract<ReceiptProof, { is: 'proven' }>) {
  const values = { person: receipt.person.name, office: receipt.office }
  return sender === 'this-device' ? text('texts.proof.here', values) : text(`texts.proof.${sender}`, values)
}
