import { newId } from '@renderer/platform/ids'
import { useText } from '@renderer/platform/i18n'
import { clauseTextEdit } from '@renderer/storage/clause-texts'
import { useOffice } from '@renderer/storage/office-context'
import type { VersionTexts } from '@renderer/storage/version-texts'
import { deleteRecords, restoreRecords, saveRecords, type RecordEdit } from '@renderer/storage/write'
import { showToast } from '@renderer/ui/toasts'
import { movedBy, renumbered } from './clause-order'
import type { PastedClause } from './split-clauses'
import { clauseName, presentHashes, type Clause } from './text-data'

/** What a person does to the clauses of a version; each is one action, and what fails is told and changes nothing. */
export type ClauseEdits = ReturnType<typeof useClauseEdits>

export function useClauseEdits({ version, clauses, texts }: VersionTexts) {
  const office = useOffice()
  const text = useText()
  const { space } = version

  async function save(edits: readonly RecordEdit[]): Promise<boolean> {
    const saved = await saveRecords(office, edits)
    if (!saved.ok)
      showToast({
        title: text('forms.problem.title'),
        detail: text(`forms.problem.${saved.error.code}`, { detail: saved.error.message }),
        tone: 'late'
      })
    return saved.ok
  }

  const edit = (before: Clause, fields: Partial<Clause>): RecordEdit => {
    return { type: 'clause', space, before, fields: { ...before, ...fields } }
  }
  const reordered = (inNewOrder: readonly Clause[]) =>
    renumbered(inNewOrder).flatMap((clause) => {
      const before = clauses.find(({ id }) => id === clause.id)
      return before ? [edit(before, { order: clause.order })] : []
    })
  const ownTexts = (clause: string) => texts.filter((one) => one.clause === clause)

  return {
    save,
    /** A new clause below this one, or the first; answers with its id. */
    async addBelow(clause?: string): Promise<string | undefined> {
      const id = newId()
      const place = clauses.findIndex((one) => one.id === clause) + 1 || clauses.length
      const fields = { version: version.id, order: place, continues: [] }
      const later = clauses.slice(place).map((one, index) => edit(one, { order: place + 1 + index }))
      const earlier = clauses.slice(0, place).map((one, index) => edit(one, { order: index }))
      const saved = await save([...earlier, { type: 'clause', space, id, fields }, ...later])
      return saved ? id : undefined
    },
    move: (clause: string, steps: number) => save(reordered(movedBy(clauses, clause, steps))),
    /** Before the clause that stands at that place now. */
    moveTo(clause: string, place: number): Promise<boolean> {
      const from = clauses.findIndex(({ id }) => id === clause)
      return save(reordered(movedBy(clauses, clause, (place > from ? place - 1 : place) - from)))
    },
    async remove(clause: Clause): Promise<void> {
      const gone = [clause, ...ownTexts(clause.id)]
      const name = clauseName(text, clause, clauses.indexOf(clause))
      const deleted = await deleteRecords(office, gone)
      if (deleted.ok)
        showToast({
          title: text('texts.clause.removed', { clause: name }),
          action: { label: text('forms.undo'), onPress: () => void restoreRecords(office, gone) }
        })
      else showToast({ title: text('forms.problem.title'), detail: deleted.error.message, tone: 'late' })
    },
    async writeText(clause: string, language: string, words: string): Promise<boolean> {
      const before = ownTexts(clause).find((one) => one.language === language)
      return save([await clauseTextEdit(office, version, before, { clause, language, text: words })])
    },
    /** A person has compared the texts of a clause: they say the same as they stand now. */
    markAligned: (clause: Clause) =>
      save([edit(clause, { aligned: Object.fromEntries(presentHashes(clause.id, ownTexts(clause.id))) })]),
    /** Puts pasted clauses beside those that have no words in that language, in order, and the others below. */
    async paste(language: string, pasted: readonly PastedClause[]): Promise<boolean> {
      const edits: RecordEdit[] = []
      for (const { clause, piece } of placesFor(clauses, texts, language, pasted)) {
        const id = clause?.id ?? newId()
        const order = clauses.length + edits.length
        if (!clause)
          edits.push({
            type: 'clause',
            space,
            id,
            fields: { version: version.id, order, number: piece.number, continues: [] }
          })
        else if (!clause.number && piece.number) edits.push(edit(clause, { number: piece.number }))
        const before = ownTexts(id).find((one) => one.language === language)
        edits.push(await clauseTextEdit(office, version, before, { clause: id, language, text: piece.text }))
      }
      return save(edits)
    }
  }
}

export type PastePlace = { readonly clause: Clause | undefined; readonly piece: PastedClause }

/** Where each pasted clause goes: nothing that has words already is written over. */
export function placesFor(
  clauses: readonly Clause[],
  texts: VersionTexts['texts'],
  language: string,
  pasted: readonly PastedClause[]
): PastePlace[] {
  const free = clauses.filter(({ id }) => !presentHashes(id, texts).has(language))
  return pasted.map((piece, index) => ({ clause: free[index], piece }))
}
