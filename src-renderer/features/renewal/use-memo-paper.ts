import { useState } from 'react'
import { bridge } from '@renderer/platform/bridge'
import type { Locale } from '@renderer/platform/locale'
import { textsIn } from '@renderer/platform/texts-in'
import { partnershipStanding } from '@renderer/storage/cycle-input'
import { filingsOf } from '@renderer/storage/filings'
import { officeRecord } from '@renderer/storage/office'
import { useOffice } from '@renderer/storage/office-context'
import type { Paper } from '@renderer/ui/paper/paper'
import { memo } from './memo'
import { citiesIn } from './memo-input'
import type { RenewalPartProps } from './use-renewal'

type MemoChoice = { readonly locale: Locale; readonly isInternal: boolean; readonly ask: string }
export type MemoOutcome =
  | { readonly kind: 'saved'; readonly path: string | undefined }
  | { readonly kind: 'print-dialog' }
  | { readonly kind: 'problem'; readonly problem: string }

type Written = { readonly paper: Paper; readonly name: string }

/** Writes the memo and lets the host save it; what draws and packs it is loaded when it is first asked for. */
export function useMemoPaper(props: RenewalPartProps, choice: MemoChoice) {
  const office = useOffice()
  const [running, setRunning] = useState<'docx' | 'pdf' | 'preview'>()

  async function written(): Promise<Written> {
    const language = await textsIn(choice.locale)
    const standing = await partnershipStanding(office, props.view, props.renewal.date)
    const own = await officeRecord(office)
    const filings = await filingsOf(office, props.view, props.agreement)
    const input = { ...props, ...choice, standing, filings, office: own?.name ?? '', author: office.person.name }
    const cities = citiesIn(props, language)
    const name = language.text('renewal.memo.file', { cities, day: props.renewal.date })
    return { paper: memo(input, language), name }
  }

  async function saveDocx({ paper, name }: Written) {
    const { paperToDocx } = await import('@renderer/ui/paper/paper-docx')
    return bridge.saveFile('document', `${name}.docx`, await paperToDocx(paper))
  }

  async function savePdf({ paper, name }: Written) {
    const { printed } = await import('@renderer/ui/paper/print-paper')
    return printed(paper, name, () => bridge.savePdf(`${name}.pdf`))
  }

  /** Undefined where the person cancelled. */
  async function save(kind: 'docx' | 'pdf'): Promise<MemoOutcome | undefined> {
    setRunning(kind)
    try {
      const paper = await written()
      const saved = await (kind === 'docx' ? saveDocx(paper) : savePdf(paper))
      if (saved === null) return { kind: 'print-dialog' }
      if (saved.problem !== undefined) return { kind: 'problem', problem: saved.problem }
      return saved.saved ? { kind: 'saved', path: saved.path } : undefined
    } catch (error) {
      return { kind: 'problem', problem: String(error) }
    } finally {
      setRunning(undefined)
    }
  }

  async function preview(): Promise<Paper> {
    setRunning('preview')
    try {
      return (await written()).paper
    } finally {
      setRunning(undefined)
    }
  }

  return { save, preview, running }
}
