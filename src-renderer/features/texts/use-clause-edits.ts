import { newId } from '@renderer/platform/ids'
import { useText } from '@renderer/platform/i18n'
import { clauseTextEdit } from '@renderer/storage/clause-texts'
import { useOffice } from '@renderer/storage/office-context'
import type { VersionTexts } from '@renderer/storage/version-texts'
import { changedFields } from '@renderer/storage/record-row'
import { deleteRecords, restoreRecords, saveEdits, saveRecords, type RecordEdit } from '@renderer/storage/write'
import { showToast } from '@renderer/ui/toasts'
import type { PutOp } from '@shared/sync/change-set'
import { movedBy, renumbered } from './clause-order'
import { inPastedOrder, placesFor } from './paste-places'
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

  /** What was new goes, and what was there is as it was before. */
  async function takeBack(edits: readonly RecordEdit[]): Promise<void> {
    const ops = edits.map(({ type, id, before, fields }): PutOp => ({
      op: 'put',
      type,
      id: before?.id ?? id ?? '',
      fields: before ? changedFields(type, { ...before, ...fields }, before) : { deleted: true }
    }))
    const saved = await saveEdits(office, [{ space, ops: ops.filter(({ fields }) => Object.keys(fields).length > 0) }])
    if (!saved.ok) showToast({ title: text('forms.problem.title'), detail: saved.error.message, tone: 'late' })
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
    /**
     * Puts pasted clauses beside those that have no words in that language, and new ones where the pasted text has them; one
     * press takes all of it back.
     */
    async paste(language: string, pasted: readonly PastedClause[]): Promise<boolean> {
      const places = placesFor(withoutWords(clauses, texts, language), pasted).map(({ clause, piece }) => {
        const added = { id: newId(), number: piece.number }
        return { clause: clause ?? added, isNew: !clause, piece }
      })
      const written: RecordEdit[] = await Promise.all(
        places.map(({ clause: { id }, piece }) => {
          const before = ownTexts(id).find((one) => one.language === language)
          return clauseTextEdit(office, version, before, { clause: id, language, text: piece.text })
        })
      )
      const placed = inPastedOrder<Pick<Clause, 'id' | 'number'>>(clauses, places).map(
        ({ id, number }, order): RecordEdit => {
          const before = clauses.find((one) => one.id === id)
          const place = places.find(({ clause }) => clause.id === id)
          if (before) return edit(before, { order, number: number || place?.piece.number || undefined })
          return { type: 'clause', space, id, fields: { version: version.id, order, number, continues: [] } }
        }
      )
      const edits = [...placed, ...written]
      const saved = await save(edits)
      if (saved)
        showToast({
          title: text('texts.paste.inserted', { count: pasted.length }),
          action: { label: text('forms.undo'), onPress: () => void takeBack(edits) }
        })
      return saved
    }
  }
}

/** The clauses that a text in that language can stand beside: nothing that has words already is written over. */
export function withoutWords(
  clauses: readonly Clause[],
  texts: VersionTexts['texts'],
  language: string
): readonly Clause[] {
  return clauses.filter(({ id }) => !presentHashes(id, texts).has(language))
}
