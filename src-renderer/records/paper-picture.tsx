import { useEffect, useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import type { PaperView } from '@renderer/storage/papers'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { mediaTypeOf } from '@shared/domain/paper'
import { PaperSaveButton } from './paper-save-button'
import { usePaperActions } from './use-paper-actions'
import styles from './papers.module.css'

/** A scan or photo, shown without another program. */
export function PaperPicture({ paper, onClose }: { readonly paper: PaperView; readonly onClose: () => void }) {
  const text = useText()
  const { content } = usePaperActions(paper)
  const [address, setAddress] = useState<string>()
  const [load] = useState(() => content)
  useEffect(() => {
    let url: string | undefined
    let isGone = false
    void load().then((bytes) => {
      if (!bytes || isGone) return
      url = URL.createObjectURL(new Blob([bytes], { type: mediaTypeOf(paper.name) ?? '' }))
      setAddress(url)
    })
    return () => {
      isGone = true
      if (url) URL.revokeObjectURL(url)
    }
  }, [load, paper.name])
  return (
    <Dialog title={paper.name} size="l" isOpen onClose={onClose}>
      {address && <img className={styles.picture} src={address} alt={paper.note ?? paper.name} />}
      <DialogActions label={text('ui.close')} onPress={onClose} others={<PaperSaveButton paper={paper} />} />
    </Dialog>
  )
}
