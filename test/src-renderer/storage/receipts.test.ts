import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { clauseTextId } from '@shared/sync/content-hash'
import { today } from '@renderer/platform/clock'
import { clauseTextEdit } from '@renderer/storage/clause-texts'
import { eraseRecords, planErasure } from '@renderer/storage/erase'
import type { Office } from '@renderer/storage/office'
import { decidePeer, keepCard, openCard, ownCard } from '@renderer/storage/peers'
import { approveText, keepReceipt, openReceipt, receiptFile } from '@renderer/storage/receipts'
import { textStanding, versionTexts } from '@renderer/storage/version-texts'
import { deleteRecords } from '@renderer/storage/write'
import { bundleOf, clearOffices, everythingHeld, opened as openedBundle, receive, save, twoOffices } from './offices'

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

async function signIn(office: Office, version: string) {
  const { version: before, hash: signedHash } = await textsIn(office, version)
  const fields = { ...before, status: 'signed', signedOn: '2026-06-01', signedHash } as const
  return save(office, { type: 'agreement-version', space: before.space, before, fields })
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
    const { approvals, proofs, hash } = await textsIn(ours, version)
    expect(approvals).toMatchObject([{ city: theirCity, contentHash: hash, body: 'Vice mayor', kind: 'executive' }])
    expect(proofs.get(approvals[0]?.id ?? '')).toMatchObject({ is: 'proven', sender: 'seen' })
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

  for (const [name, change] of [
    ['day', { approvedOn: '2026-05-19' }],
    ['kind', { kind: 'council' }],
    ['body', { body: 'Mayor' }],
    ['text', { contentHash: 'a'.repeat(64) }],
    ['receipt', { receipt: '{"format":"entente-receipt"}' }]
  ] as const) {
    it(`does not prove an approval whose ${name} was changed afterwards, and the approval counts no more`, async () => {
      const { theirs, version, space, theirCity, ourCity } = await sharedDraft()
      await receiptOf(theirs, version, theirCity)
      const sides = [{ id: ourCity }, { id: theirCity }]
      expect(textStanding(await textsIn(theirs, version), sides).stage).toBe('approved-by-some')
      const [before] = (await textsIn(theirs, version)).approvals
      if (!before) throw new Error('no approval')
      await save(theirs, { type: 'approval', space, before, fields: { ...before, ...change } })
      const changed = await textsIn(theirs, version)
      expect(changed.proofs.get(before.id)).toEqual({ is: 'broken' })
      expect(textStanding(changed, sides)).toMatchObject({ stage: 'drafted' })
    })
  }

  it('is told from any other file', async () => {
    const { ours, theirs, version, theirCity, space } = await sharedDraft()
    const receipt = await receiptOf(theirs, version, theirCity)
    const text = new TextDecoder().decode(receipt)
    const card = (await ownCard(theirs)).bytes
    const bytes = (words: string) => new TextEncoder().encode(words)
    expect(await codeOf(ours, new Uint8Array())).toBe('not-a-receipt')
    expect(await codeOf(ours, card)).toBe('not-a-receipt')
    expect(await codeOf(ours, await bundleOf(theirs, space))).not.toBe('ok')
    expect(await codeOf(ours, bytes('%PDF-1.7 '))).toBe('not-a-receipt')
    expect(await codeOf(ours, bytes('[]'))).toBe('not-a-receipt')
    expect(await codeOf(ours, receipt.slice(0, -40))).toBe('not-a-receipt')
    expect(await codeOf(ours, new Uint8Array(40_000_000))).toBe('too-large')
    expect(await codeOf(ours, bytes(`\ufeff${text}`))).not.toBe('ok')
    expect(await codeOf(ours, bytes(text.replace('Vice mayor', 'Vice Mayor')))).toBe('bad-signature')
  })
})

describe('a file that changes a text signed here', () => {
  /** Signed in both copies; what the partner then sends is read, not taken. */
  async function sealedAfter(change: (made: Awaited<ReturnType<typeof sharedDraft>>) => Promise<unknown>) {
    const made = await sharedDraft()
    const { ours, theirs, space, version } = made
    await signIn(ours, version)
    await receive(theirs, await bundleOf(ours, space))
    await change(made)
    const incoming = await openedBundle(ours, await bundleOf(theirs, space))
    return { ...made, sealed: incoming.sealed.map(({ version: id, becomes, records }) => ({ id, becomes, records })) }
  }

  it('is told before anything of it is taken, with the records that do it', async () => {
    const { sealed, space, version, clause } = await sealedAfter(({ theirs, version: id, clause: of }) =>
      writeWords(theirs, id, of, 'sv', 'De möts aldrig.')
    )
    expect(sealed).toEqual([{ id: version, becomes: 'differs', records: [`${space} ${clauseTextId(clause, 'sv')}`] }])
  })

  it('is told where it takes the signature back or removes a clause', async () => {
    const back = await sealedAfter(async ({ theirs, space, version }) => {
      const { version: before } = await textsIn(theirs, version)
      const fields = { ...before, status: 'draft', signedHash: undefined } as const
      return save(theirs, { type: 'agreement-version', space, before, fields })
    })
    expect(back.sealed).toMatchObject([{ becomes: 'unsealed' }])
    await clearOffices()
    const removed = await sealedAfter(async ({ theirs, version }) =>
      deleteRecords(theirs, (await textsIn(theirs, version)).clauses)
    )
    expect(removed.sealed).toMatchObject([{ becomes: 'differs' }])
  })

  it('is told as a correction where one comes with its reason, and not at all where the text stays', async () => {
    const corrected = await sealedAfter(async ({ theirs, space, version, clause }) => {
      const { hash: before } = await textsIn(theirs, version)
      await writeWords(theirs, version, clause, 'sv', 'De möts vartannat år.')
      const { hash: after } = await textsIn(theirs, version)
      const said = { reason: 'A slip', openedOn: '2026-06-02', openedBy: 'Officer' } as const
      return save(theirs, { type: 'correction', space, fields: { version, before, after, ...said } })
    })
    expect(corrected.sealed).toMatchObject([{ becomes: 'corrected' }])
    await clearOffices()
    const beside = await sealedAfter(async ({ theirs, space, version }) => {
      const [before] = (await textsIn(theirs, version)).clauses
      if (!before) throw new Error('no clause')
      return save(theirs, { type: 'clause', space, before, fields: { ...before, ownerName: 'Another contact' } })
    })
    expect(beside.sealed).toEqual([])
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
    await signIn(ours, version)
    expect(await textsIn(ours, version)).toMatchObject({ state: 'as-signed', isLocked: true })
    await writeWords(theirs, version, clause, 'sv', 'De möts aldrig.')
    await receive(ours, await bundleOf(theirs, space))
    expect(await textsIn(ours, version)).toMatchObject({ state: 'differs', isLocked: true })
  })

  it('lock it in both where both record the signing, together or one after the other', async () => {
    const { ours, theirs, space, version } = await sharedDraft()
    await signIn(ours, version)
    await signIn(theirs, version)
    await receive(theirs, await bundleOf(ours, space))
    await receive(ours, await bundleOf(theirs, space))
    for (const office of [ours, theirs]) {
      const texts = await textsIn(office, version)
      expect(texts).toMatchObject({ state: 'as-signed', isLocked: true })
      expect(texts.version.conflicts).toEqual([])
    }
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

describe('the erasure of a person whom a receipt names', () => {
  /** Erases who works at their copy at ours, with the approval that came with their receipt. */
  async function erased(ours: Office, theirs: Office) {
    const plan = await planErasure(ours, theirs.person.id)
    const done = await eraseRecords(ours, {
      plan,
      blanked: plan.mentions.filter(({ canBeBlanked }) => canBeBlanked),
      authors: plan.authors,
      reason: 'asked'
    })
    if (!done.ok) throw new Error(done.error.message)
  }

  it('removes the receipt and says so, and the approval counts as before', async () => {
    const { ours, theirs, space, version, theirCity } = await sharedDraft()
    await save(ours, { type: 'person', space: ours.space, fields: { name: theirs.person.name } })
    const bytes = await receiptOf(theirs, version, theirCity)
    const opened = await openReceipt(ours, bytes)
    if (!opened.ok) throw new Error(opened.error.code)
    await keepReceipt(ours, opened.value)
    await receive(theirs, await bundleOf(ours, space))
    await erased(ours, theirs)
    const texts = await textsIn(ours, version)
    const [approval, ...others] = texts.approvals
    expect(others).toEqual([])
    expect(approval).toMatchObject({ body: 'Vice mayor', approvedOn: '2026-05-18', receiptRemovedOn: today() })
    expect(approval?.receipt).toBeUndefined()
    expect(texts.proofs.get(approval?.id ?? '')).toEqual({ is: 'removed', on: today() })
    expect(textStanding(texts, [{ id: theirCity }]).stage).toBe('approved-by-all')
    expect(await everythingHeld(ours)).not.toContain(theirs.person.name)
    await receive(theirs, await bundleOf(ours, space))
    const there = await textsIn(theirs, version)
    expect([...there.proofs.values()]).toContainEqual({ is: 'removed', on: today() })
  })

  it('finds it by the id alone where the name is too short to be looked for, and a receipt that comes again counts', async () => {
    const { ours, theirs, version, theirCity } = await sharedDraft()
    const bytes = await receiptOf({ ...theirs, person: { ...theirs.person, name: 'Bo' } }, version, theirCity)
    const opened = await openReceipt(ours, bytes)
    if (!opened.ok) throw new Error(opened.error.code)
    await keepReceipt(ours, opened.value)
    const plan = await planErasure(ours, theirs.person.id)
    expect(plan.mentions).toMatchObject([{ type: 'approval', canBeBlanked: true, fields: [{ field: 'receipt' }] }])
    await erased(ours, theirs)
    expect([...(await textsIn(ours, version)).proofs.values()]).toEqual([{ is: 'removed', on: today() }])
    const again = await openReceipt(ours, bytes)
    if (!again.ok) throw new Error(again.error.code)
    await keepReceipt(ours, again.value)
    const { approvals, proofs } = await textsIn(ours, version)
    expect(approvals).toHaveLength(1)
    expect(approvals[0]?.receiptRemovedOn).toBeUndefined()
    expect(proofs.get(approvals[0]?.id ?? '')).toMatchObject({ is: 'proven' })
  })
})
