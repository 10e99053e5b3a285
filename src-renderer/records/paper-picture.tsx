import { useEffect, useState } from 'react'
import type { PaperView } from '@renderer/storage/papers'
import { Dialog } from '@renderer/ui/dialog'
import { mediaTypeOf } from '@shared/domain/paper'
import { PaperSaveButton } from './paper-save-button'
import { usePaperActions } from './use-paper-actions'
import styles from './papers.module.css'

/** A scan or photo, shown without another program. */
export function PaperPicture({ paper, onClose }: { readonly paper: PaperView; readonly onClose: () => void }) {
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
    <Dialog title={paper.name} size="l" isOpen onClose={onClose} footer={<PaperSaveButton paper={paper} />}>
      {address && <img className={styles.picture} src={address} alt={paper.note ?? paper.name} />}
    </Dialog>
  )
}
