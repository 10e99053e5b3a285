import { useState } from 'react'
import { bridge } from '@renderer/platform/bridge'
import { nowInstant } from '@renderer/platform/clock'
import { useLocaleChoice } from '@renderer/platform/locale'
import { logSent, writeOutgoingParts } from '@renderer/storage/exchange-out'
import type { OutgoingSpace } from '@renderer/storage/outgoing-work'
import { useOffice } from '@renderer/storage/office-context'
import { protectFile } from '@renderer/storage/protect'
import { mailLimit } from '@renderer/storage/sending-preferences'
import { attachmentLimit } from '@shared/sync/mail-draft'
import { outgoingPages } from './outgoing-page'
import type { Sending } from './sending'
import type { SendChoice } from './use-send-choice'

/** A file that was saved and can be sent. */
export type SentFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly outgoing: readonly OutgoingSpace[]
}

/** How much longer an age file of the size of an e-mail is, amply, in bytes. */
const encryptionOverhead = 16 * 1024

/** Writes, signs, encrypts and saves what was chosen; each file is logged once it is really saved. */
export function useWriteFiles() {
  const office = useOffice()
  const locale = useLocaleChoice((choice) => choice.locale)
  const [isWriting, setWriting] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function write(
    { kind }: Sending,
    { chosen, language, protection }: SendChoice,
    plan: readonly OutgoingSpace[]
  ): Promise<readonly SentFile[]> {
    setWriting(true)
    setProblem(undefined)
    const sent: SentFile[] = []
    try {
      const pages = await outgoingPages(office, { outgoing: plan, languages: [language, locale], at: nowInstant() })
      const limit = attachmentLimit((await mailLimit(office)) * 1_000_000) - encryptionOverhead
      const parts = await writeOutgoingParts(office, kind, plan, chosen, {
        indexHtml: pages.whole,
        partPage: pages.ofPart,
        limit
      })
      for (const { bytes, exchange } of parts) {
        const file = await protectFile(bytes, protection)
        const name = protection.kind === 'none' ? exchange.file : `${exchange.file}.age`
        const saved = await bridge.saveFile('bundle', name, file)
        if (saved.problem) setProblem(saved.problem)
        if (!saved.saved) return sent
        const logged = { ...exchange, file: name, bytes: file.length }
        await logSent(office, logged)
        sent.push({ name, bytes: file, outgoing: plan })
      }
    } catch (error) {
      setProblem(String(error))
    } finally {
      setWriting(false)
    }
    return sent
  }

  return { write, isWriting, problem }
}
