import type { Office } from './office'

/** Unsaved form values, kept so that a crash, a reload or an empty battery loses nothing. */
export async function keepDraft(
  office: Office,
  key: string,
  values: Record<string, unknown>,
  at: string
): Promise<void> {
  await office.db.drafts.put({ key, at, values: JSON.parse(JSON.stringify(values)) as Record<string, unknown> })
}

export async function draftOf(
  office: Office,
  key: string
): Promise<{ at: string; values: Record<string, unknown> } | undefined> {
  return office.db.drafts.get(key)
}

export async function dropDraft(office: Office, key: string): Promise<void> {
  await office.db.drafts.delete(key)
}

/** The drafts whose key begins with this, by key; for a page with many fields. */
export async function draftsUnder(
  office: Office,
  prefix: string
): Promise<ReadonlyMap<string, { at: string; values: Record<string, unknown> }>> {
  const drafts = await office.db.drafts.where('key').startsWith(prefix).toArray()
  return new Map(drafts.map((draft) => [draft.key, draft]))
}
