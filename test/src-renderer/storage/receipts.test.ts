import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { clauseTextEdit } from '@renderer/storage/clause-texts'
import type { Office } from '@renderer/storage/office'
import { decidePeer, keepCard, openCard, ownCard } from '@renderer/storage/peers'
import { approveText, keepReceipt, openReceipt, receiptFile, receiptProof } from '@renderer/storage/receipts'
import { versionTexts } from '@renderer/storage/version-texts'
import { deleteRecords } from '@renderer/storage/write'
import { bundleOf, clearOffices, receive, save, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

beforeEach(clearOffices)

async function textsIn(office: Office, version: string) {
  const texts = await versionTexts(office, version)
  if (!texts) throw new Error('no version')
  return texts
}

async function writeWords(office: Office, version: string, clause: string, language: string, text: string) {
  const texts = await textsIn(office, version)
  const before = texts.texts.find((one) => one.clause === clause && one.language === language)
  return save(office, await clauseTextEdit(office, texts.version, before, { clause, language, text }))
}

/** A draft with one clause in one language, in both copies. */
async function sharedDraft() {
  const both = await twoOffices()
  const { ours, theirs, space } = both
  const agreement = await save(ours, { type: 'agreement', space, fields: { layer: 'working', title: 'Memorandum' } })
  const fields = { label: 'Draft', status: 'draft', term: { kind: 'open' }, renewal: { kind: 'none' } } as const
  const version = await save(ours, { type: 'agreement-version', space, fields: { ...fields, agreement } })
  const clause = await save(ours, { type: 'clause', space, fields: { version, order: 0, continues: [] } })
  await writeWords(ours, version, clause, 'sv', 'De möts varje år.')
  await receive(theirs, await bundleOf(ours, space))
  return { ...both, agreement, version, clause }
}

/** The partner approves; answers with the file that comes back by e-mail. */
async function receiptOf(office: Office, version: string, city: string): Promise<Uint8Array> {
  const approval = { city, kind: 'executive', body: 'Vice mayor', approvedOn: '2026-05-18' } as const
  const saved = await approveText(office, await textsIn(office, version), approval)
  if (!saved.ok) throw new Error(saved.error.message)
  const made = (await textsIn(office, version)).approvals.at(-1)
  if (!made) throw new Error('no approval')
  return receiptFile(made, 'Draft', 'Shiyan').bytes
}

async function codeOf(office: Office, bytes: Uint8Array): Promise<string> {
  const opened = await openReceipt(office, bytes)
  return opened.ok ? 'ok' : opened.error.code
}

describe('a receipt that comes back', () => {
  it('is kept with the approval as proof, once', async () => {
    const { ours, theirs, version, theirCity } = await sharedDraft()
    const bytes = await receiptOf(theirs, version, theirCity)
    const opened = await openReceipt(ours, bytes)
    if (!opened.ok) throw new Error(opened.error.code)
    expect(opened.value).toMatchObject({ sender: 'seen', known: undefined, receipt: { body: 'Vice mayor' } })
    await keepReceipt(ours, opened.value)
    const { approvals, hash } = await textsIn(ours, version)
    expect(approvals).toMatchObject([{ city: theirCity, contentHash: hash, body: 'Vice mayor', kind: 'executive' }])
    expect(approvals[0] && (await receiptProof(ours, approvals[0]))).toMatchObject({ is: 'proven', sender: 'seen' })
    const again = await openReceipt(ours, bytes)
    expect(again.ok && again.value.known?.id).toBe(approvals[0]?.id)
  })

  it('completes the approval that came without it', async () => {
    const { ours, theirs, version, space, theirCity } = await sharedDraft()
    const bytes = await receiptOf(theirs, version, theirCity)
    const { hash } = await textsIn(ours, version)
    const fields = { version, city: theirCity, kind: 'council', body: 'Told by phone' } as const
    await save(ours, {
      type: 'approval',
      space,
      fields: { ...fields, approvedOn: '2026-05-18', contentHash: hash }
    })
    const opened = await openReceipt(ours, bytes)
    if (opened.ok) await keepReceipt(ours, opened.value)
    expect((await textsIn(ours, version)).approvals).toMatchObject([
      { body: 'Vice mayor', personName: 'Officer of Shiyan' }
    ])
  })

  it('for another or an earlier text is refused, and a changed contact person changes nothing', async () => {
    const { ours, theirs, version, clause, theirCity, space } = await sharedDraft()
    const bytes = await receiptOf(theirs, version, theirCity)
    const { clauses } = await textsIn(ours, version)
    await save(ours, {
      type: 'clause',
      space,
      before: clauses[0],
      fields: { version, order: 0, continues: [], ownerName: 'Another contact' }
    })
    expect(await codeOf(ours, bytes)).toBe('ok')
    await writeWords(ours, version, clause, 'sv', 'De möts vartannat år.')
    expect(await codeOf(ours, bytes)).toBe('another-text')
    await receive(ours, await bundleOf(theirs, space))
    expect(await codeOf(ours, bytes)).toBe('earlier-text')
  })

  it('that speaks for our side, for no side, or comes from us or a blocked copy, is refused', async () => {
    const { ours, theirs, version, ourCity, theirCity } = await sharedDraft()
    const bytes = await receiptOf(theirs, version, theirCity)
    expect(await codeOf(theirs, bytes)).toBe('own-receipt')
    expect(await codeOf(ours, await receiptOf(theirs, version, ourCity))).toBe('not-their-side')
    expect(await codeOf(ours, await receiptOf(theirs, version, version))).toBe('not-a-side')
    await decidePeer(ours, theirs.device, 'revoke')
    expect(await codeOf(ours, bytes)).toBe('sender-revoked')
  })

  it('of a copy that is not known says so; with its card it is known', async () => {
    const { ours, theirs, version, theirCity } = await sharedDraft()
    const bytes = await receiptOf(theirs, version, theirCity)
    await ours.db.peers.clear()
    const opened = await openReceipt(ours, bytes)
    expect(opened.ok && opened.value.sender).toBe('unknown')
    const card = await openCard(ours, (await ownCard(theirs)).bytes)
    if (card.ok) await keepCard(ours, card.value, 'partner')
    const known = await openReceipt(ours, bytes)
    expect(known.ok && known.value.sender).toBe('seen')
  })

  it('about a text that is not here is refused', async () => {
    const { ours, theirs, version, theirCity } = await sharedDraft()
    const bytes = await receiptOf(theirs, version, theirCity)
    const { version: record } = await textsIn(ours, version)
    await deleteRecords(ours, [record])
    expect(await codeOf(ours, bytes)).toBe('unknown-text')
  })

  it('does not prove an approval that was changed afterwards', async () => {
    const { theirs, version, space, theirCity } = await sharedDraft()
    await receiptOf(theirs, version, theirCity)
    const [before] = (await textsIn(theirs, version)).approvals
    if (!before) throw new Error('no approval')
    await save(theirs, { type: 'approval', space, before, fields: { ...before, approvedOn: '2026-05-19' } })
    const [changed] = (await textsIn(theirs, version)).approvals
    expect(changed && (await receiptProof(theirs, changed))).toEqual({ is: 'broken' })
  })
})

describe('two offices at one text', () => {
  it('never collide in two languages, and meet in a conflict where both begin the same one', async () => {
    const { ours, theirs, space, version, clause } = await sharedDraft()
    await writeWords(ours, version, clause, 'en', 'They meet yearly.')
    await writeWords(theirs, version, clause, 'zh', '双方每年会面。')
    await receive(theirs, await bundleOf(ours, space))
    await receive(ours, await bundleOf(theirs, space))
    const [here, there] = [await textsIn(ours, version), await textsIn(theirs, version)]
    expect(here.texts.map(({ language }) => language).toSorted()).toEqual(['en', 'sv', 'zh'])
    expect(here.texts.flatMap(({ conflicts }) => conflicts)).toEqual([])
    expect(here.hash).toBe(there.hash)
    await writeWords(ours, version, clause, 'de', 'Sie treffen sich.')
    await writeWords(theirs, version, clause, 'de', 'Man trifft sich.')
    await receive(ours, await bundleOf(theirs, space))
    const german = (await textsIn(ours, version)).texts.filter(({ language }) => language === 'de')
    expect(german).toMatchObject([{ conflicts: ['text'] }])
  })

  it('see it when a bundle changes what was signed', async () => {
    const { ours, theirs, space, version, clause } = await sharedDraft()
    const { version: before, hash } = await textsIn(ours, version)
    await save(ours, {
      type: 'agreement-version',
      space,
      before,
      fields: { ...before, status: 'signed', signedOn: '2026-06-01', signedHash: hash }
    })
    expect(await textsIn(ours, version)).toMatchObject({ state: 'as-signed', isLocked: true })
    await writeWords(theirs, version, clause, 'sv', 'De möts aldrig.')
    await receive(ours, await bundleOf(theirs, space))
    expect(await textsIn(ours, version)).toMatchObject({ state: 'differs', isLocked: true })
  })

  it('can write a language again after its record was deleted', async () => {
    const { ours, version, clause } = await sharedDraft()
    const [first] = (await textsIn(ours, version)).texts
    if (!first) throw new Error('no text')
    await deleteRecords(ours, [first])
    await writeWords(ours, version, clause, 'sv', 'Åter.')
    expect((await textsIn(ours, version)).texts).toMatchObject([{ text: 'Åter.' }])
  })
})
