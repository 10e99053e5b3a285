import { useFormats } from '@renderer/platform/formats'
import { today } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { useOffice } from '@renderer/storage/office-context'
import { useRecords } from '@renderer/storage/records'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { Stack } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import { PrintSheet } from '@renderer/ui/print-sheet'
import styles from './recovery.module.css'

type RecoveryDialogProps = { readonly code: string; readonly onClose: () => void }

/** The code on the screen and as a sheet to print. It lives as long as this dialog is open. */
export function RecoveryDialog({ code, onClose }: RecoveryDialogProps) {
  const text = useText()
  return (
    <Dialog title={text('trust.recovery.title')} isOpen onClose={onClose}>
      <Stack gap={4}>
        <Notice tone="due">{text('trust.recovery.secret')}</Notice>
        <CodeGroups code={code} />
      </Stack>
      <PrintSheet>
        <RecoverySheet code={code} />
      </PrintSheet>
      <DialogActions
        label={text('trust.recovery.print')}
        onPress={() => window.print()}
        onCancel={onClose}
        cancelLabel={text('ui.close')}
      />
    </Dialog>
  )
}

function CodeGroups({ code }: { readonly code: string }) {
  const text = useText()
  return (
    <ol className={styles.groups} aria-label={text('trust.recovery.sheet.code')}>
      {code.split(' ').map((group, index) => (
        <li key={`${index} ${group}`}>{group}</li>
      ))}
    </ol>
  )
}

function RecoverySheet({ code }: { readonly code: string }) {
  const text = useText()
  const formats = useFormats()
  const office = useOffice()
  const record = useRecords('office')?.[0]
  return (
    <div className={styles.sheet}>
      <h1>{text('trust.recovery.sheet.title')}</h1>
      <KeyValueList
        items={[
          { key: text('trust.recovery.sheet.office'), value: record?.name ?? '' },
          { key: text('trust.recovery.sheet.person'), value: office.person.name },
          { key: text('trust.recovery.sheet.device'), value: <code>{office.device}</code> },
          { key: text('trust.recovery.sheet.date'), value: formats.day(today()) }
        ]}
      />
      <CodeGroups code={code} />
      <h2>{text('trust.recovery.sheet.what')}</h2>
      <ol>
        <li>{text('trust.recovery.sheet.keep')}</li>
        <li>{text('trust.recovery.sheet.use')}</li>
        <li>{text('trust.recovery.sheet.lost')}</li>
      </ol>
      <p>{text('trust.recovery.secret')}</p>
    </div>
  )
}
