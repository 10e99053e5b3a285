import { Mail } from 'lucide-react'
import { useState } from 'react'
import { bridge } from '@renderer/platform/bridge'
import { nowInstant } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useOffice } from '@renderer/storage/office-context'
import { keepSendingPreferences, useMailLimit } from '@renderer/storage/sending-preferences'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { Stack } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import { ListRow, RowList } from '@renderer/ui/section'
import { TextField } from '@renderer/ui/text-field'
import { attachmentLimit, mailDraft } from '@shared/sync/mail-draft'
import { outgoingMail } from './outgoing-mail'
import type { Sending } from './sending'
import { namesOf, type SendChoice } from './use-send-choice'
import type { SentFile } from './use-write-files'

type SentFilesProps = {
  readonly sending: Sending
  readonly choice: SendChoice
  readonly files: readonly SentFile[]
  readonly onClose: () => void
}

/** What was saved, and the e-mail to send it with. */
export function SentFiles({ sending, choice, files, onClose }: SentFilesProps) {
  const text = useText()
  const office = useOffice()
  const { number } = useFormats()
  const limit = useMailLimit()
  const [problem, setProblem] = useState<string>()
  const { language, protection, email, chosen } = choice
  const isAddress = email === '' || /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+$/.test(email)
  const title = text('exchange.sent.title', { count: files.length })

  async function writeMail({ name, bytes, outgoing }: SentFile, index: number): Promise<void> {
    setProblem(undefined)
    try {
      const count = files.length
      const { subject, body } = await outgoingMail(office, language, {
        outgoing,
        protection: protection.kind,
        index,
        count
      })
      const draft = mailDraft({
        to: email === '' ? [] : [{ name: namesOf(chosen), address: email }],
        subject,
        at: nowInstant(),
        text: body,
        attachments: [{ name, bytes }]
      })
      const saved = await bridge.saveFile('mail', `${name.replace(/\.entente(\.age)?$/, '')}.eml`, draft)
      if (saved.problem) setProblem(saved.problem)
      if (saved.saved) await keepSendingPreferences(office, choice.addressees, choice.preferences)
    } catch (error) {
      setProblem(String(error))
    }
  }

  return (
    <Dialog title={title} size="l" isOpen onClose={onClose}>
      <Stack gap={4}>
        <p>{text('exchange.sent.how', { recipient: sending.recipient })}</p>
        {protection.kind === 'passphrase' && (
          <Notice tone="due" title={text('exchange.sent.passphrase-title')}>
            {text('exchange.sent.passphrase')}
          </Notice>
        )}
        <TextField
          label={text('exchange.sent.to')}
          description={text('exchange.sent.to-hint')}
          error={isAddress ? undefined : text('exchange.sent.no-address')}
          type="email"
          value={email}
          onChange={(address) => choice.change({ email: address.trim() })}
        />
        <RowList label={title}>
          {files.map((file, index) => {
            const isTooLarge = limit !== undefined && file.bytes.length > attachmentLimit(limit * 1_000_000)
            const size = text('exchange.sent.size', { size: number(Math.ceil(file.bytes.length / 1024)) })
            return (
              <ListRow
                key={file.name}
                title={file.name}
                detail={isTooLarge ? `${size}. ${text('exchange.sent.too-large', { limit })}` : size}
                aside={
                  <Button
                    icon={<Mail aria-hidden />}
                    isDisabled={!isAddress}
                    onPress={() => void writeMail(file, index + 1)}
                  >
                    {text('exchange.sent.mail')}
                  </Button>
                }
              />
            )
          })}
        </RowList>
        {problem !== undefined && (
          <Notice tone="late" title={text('exchange.send.not-saved')}>
            {problem}
          </Notice>
        )}
      </Stack>
      <DialogActions label={text('exchange.result.done')} onPress={onClose} />
    </Dialog>
  )
}
