import { bridge } from '@renderer/platform/bridge'
import { useText } from '@renderer/platform/i18n'
import { useOffice } from '@renderer/storage/office-context'
import { fileFields, keepPaper, paperBytes, savePaper, type PaperView } from '@renderer/storage/papers'
import { deleteRecords, restoreRecords, saveRecords, type SaveProblem } from '@renderer/storage/write'
import { showToast } from '@renderer/ui/toasts'
import { plainFileName } from '@shared/domain/paper'
import type { Result } from '@shared/domain/result'
import { usePaperFile } from './use-paper-file'

/** What can be done with a paper that is there; each says what became of it. */
export function usePaperActions(paper: PaperView) {
  const text = useText()
  const office = useOffice()
  const { choose } = usePaperFile()
  const { name, space, sha256 } = paper
  const address = { space, type: 'paper', id: paper.id } as const

  const told = (saved: Result<unknown, SaveProblem>): boolean => {
    if (!saved.ok) showToast({ title: text('forms.problem.title'), detail: saved.error.message, tone: 'late' })
    return saved.ok
  }

  /** The checked bytes, or undefined after saying why there are none. */
  async function content(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const found = await paperBytes(office, { space, sha256: sha256 ?? '' })
    if (found.ok) return found.value
    const isDamaged = found.error === 'damaged'
    showToast({
      title: text(isDamaged ? 'papers.damaged.title' : 'papers.missing'),
      detail: isDamaged ? text('papers.damaged', { name }) : text('papers.missing.here'),
      tone: 'late'
    })
    return undefined
  }

  async function save(): Promise<void> {
    const bytes = await content()
    if (!bytes) return
    const saved = await bridge.saveFile('paper', plainFileName(name), bytes)
    if (saved.problem) showToast({ title: text('forms.problem.title'), detail: saved.problem, tone: 'late' })
    else if (saved.saved) showToast({ title: text('papers.saved', { name }), tone: 'good' })
  }

  /** Takes another file in the place of this one; the one before stays in the history and comes back with undo. */
  async function replace(): Promise<void> {
    const file = await choose()
    if (!file) return
    const after = { ...paper, ...fileFields(file), name: sha256 === undefined ? name : file.name }
    if (!told(await savePaper(office, { before: paper, space, file, fields: after }))) return
    const undo = async () => told(await saveRecords(office, [{ type: 'paper', space, before: after, fields: paper }]))
    showToast({
      title: text('papers.replaced', { name }),
      action: { label: text('forms.undo'), onPress: () => void undo() }
    })
  }

  /** Puts in the file that has not arrived, if it is the very one. */
  async function supply(): Promise<void> {
    const file = await choose()
    if (!file) return
    if (file.sha256 !== sha256) {
      const detail = text('papers.other-file', { name })
      showToast({ title: text('papers.other-file.title'), detail, tone: 'late' })
      return
    }
    if (told(await keepPaper(office, { space, sha256 }, file.bytes)))
      showToast({ title: text('papers.supplied'), tone: 'good' })
  }

  async function remove(): Promise<void> {
    if (!told(await deleteRecords(office, [address]))) return
    const undo = async () => told(await restoreRecords(office, [address]))
    showToast({
      title: text('forms.deleted', { record: text('papers.name', { name }) }),
      action: { label: text('forms.undo'), onPress: () => void undo() }
    })
  }

  return { content, save, replace, supply, remove }
}
