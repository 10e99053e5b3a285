import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { SaveProblemNotice } from '@renderer/records/record-form'
import { useSides } from '@renderer/records/use-sides'
import { useOffice } from '@renderer/storage/office-context'
import { keepReceipt, useIncomingReceipt, type IncomingReceipt, type ReceiptProblem } from '@renderer/storage/receipts'
import type { SaveProblem } from '@renderer/storage/write'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { Stack } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import { showToast } from '@renderer/ui/toasts'
import { shortHash } from './hash-mark'

/** Holds the receipt that was opened above all screens, whichever way it came: button, double click or drag. */
export function ReceiptHost() {
  const { incoming, refused } = useIncomingReceipt()
  const close = () => useIncomingReceipt.setState({ incoming: undefined, refused: undefined })
  if (incoming) return <ReceiptDialog key={incoming.receipt.signature} incoming={incoming} onClose={close} />
  if (refused) return <RefusedDialog file={refused.file} problem={refused.problem} onClose={close} />
  return null
}

function ReceiptDialog(props: { readonly incoming: IncomingReceipt; readonly onClose: () => void }) {
  const { incoming, onClose } = props
  const text = useText()
  const office = useOffice()
  const sides = useSides(incoming.view)
  const { day, instant, country } = useFormats()
  const [problem, setProblem] = useState<SaveProblem>()
  const { receipt, sender, known, view } = incoming

  async function keep(): Promise<void> {
    const saved = await keepReceipt(office, incoming)
    if (!saved.ok) return setProblem(saved.error)
    showToast({ title: text('texts.receipt.kept', { city: sides.name(receipt.side) }), tone: 'good' })
    onClose()
    const { agreement, version } = receipt
    const page = routes.agreement.to({ partnership: view.partnership.id, agreement: agreement.id, part: 'texts' })
    navigate(`${page}?version=${version.id}`)
  }

  return (
    <Dialog title={text('texts.receipt.title', { city: sides.name(receipt.side) })} isOpen onClose={onClose}>
      <Stack gap={4}>
        <Notice tone="good">{text('texts.receipt.same-text', { hash: shortHash(receipt.contentHash) })}</Notice>
        {known && <Notice tone="info">{text('texts.receipt.known')}</Notice>}
        {sender === 'unknown' && <Notice tone="due">{text('texts.receipt.stranger')}</Notice>}
        <KeyValueList
          items={[
            { key: text('records.type.agreement'), value: receipt.agreement.title },
            { key: text('records.type.agreement-version'), value: receipt.version.label },
            { key: text('records.field.approval.body'), value: receipt.body },
            {
              key: text('records.field.approval.kind'),
              value: text(`records.value.approvalKind.${receipt.kind}`)
            },
            { key: text('records.field.approval.approvedOn'), value: day(receipt.approvedOn) },
            {
              key: text('texts.receipt.signed-by'),
              value: `${receipt.person.name}, ${receipt.office}, ${receipt.city}, ${country(receipt.country)}`
            },
            { key: text('texts.receipt.made'), value: instant(receipt.madeAt) },
            { key: text('texts.receipt.device'), value: receipt.device.slice(0, 8) },
            { key: text('texts.receipt.sender'), value: text(`texts.sender.${sender}`) }
          ]}
        />
      </Stack>
      {known ? (
        <DialogActions label={text('ui.close')} onPress={onClose} />
      ) : (
        <DialogActions
          label={text('texts.receipt.keep')}
          onPress={() => void keep()}
          onCancel={onClose}
          note={problem && <SaveProblemNotice problem={problem} />}
        />
      )}
    </Dialog>
  )
}

type RefusedDialogProps = { readonly file: string; readonly problem: ReceiptProblem; readonly onClose: () => void }

function RefusedDialog({ file, problem, onClose }: RefusedDialogProps) {
  const text = useText()
  return (
    <Dialog title={text('refusals.title.file', { file })} isOpen onClose={onClose}>
      <Stack gap={3}>
        <Notice tone="late">
          {text(`texts.refused.${problem.code}`)} {text('refusals.nothing-changed')}
          {problem.detail && <p>{text('refusals.detail', { detail: problem.detail })}</p>}
        </Notice>
        {'receipt' in problem && problem.receipt && (
          <KeyValueList
            items={[
              {
                key: text('texts.receipt.signed-by'),
                value: `${problem.receipt.person.name}, ${problem.receipt.office}`
              },
              { key: text('records.type.agreement-version'), value: problem.receipt.version.label },
              { key: text('texts.hash'), value: shortHash(problem.receipt.contentHash) }
            ]}
          />
        )}
      </Stack>
      <DialogActions label={text('ui.close')} onPress={onClose} />
    </Dialog>
  )
}
