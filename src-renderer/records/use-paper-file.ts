import { bridge } from '@renderer/platform/bridge'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { paperFile, type PaperFile } from '@renderer/storage/papers'
import { showToast } from '@renderer/ui/toasts'
import { largestPaper } from '@shared/domain/paper'

/** Files for papers, from a file chooser or dropped; says what is wrong with one that can't be taken. */
export function usePaperFile() {
  const text = useText()
  const { size } = useFormats()

  async function take(name: string, bytes: number, read: () => Promise<Uint8Array>): Promise<PaperFile | undefined> {
    if (bytes > largestPaper) {
      const detail = text('papers.too-large', { size: size(bytes), limit: size(largestPaper) })
      showToast({ title: text('papers.too-large.title', { name }), detail, tone: 'late' })
      return undefined
    }
    if (bytes === 0) {
      const title = text('papers.empty-file.title', { name })
      showToast({ title, detail: text('papers.empty-file'), tone: 'late' })
      return undefined
    }
    return paperFile(name, await read())
  }

  async function orToast(work: () => Promise<PaperFile | undefined>): Promise<PaperFile | undefined> {
    try {
      return await work()
    } catch (error) {
      showToast({ title: text('papers.not-read.title'), detail: String(error), tone: 'late' })
      return undefined
    }
  }

  return {
    choose: () =>
      orToast(async () => {
        const file = await bridge.openFile('paper')
        return file ? take(file.name, file.bytes.length, () => Promise.resolve(file.bytes)) : undefined
      }),
    dropped: (file: File) =>
      orToast(() => take(file.name, file.size, async () => new Uint8Array(await file.arrayBuffer())))
  }
}
