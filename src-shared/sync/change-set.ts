import { z } from 'zod'
import { canonicalJson } from './canonical'
import { isJsonObject, type JsonObject, type JsonValue } from './json-value'
import { seqOf } from './version-vector'

export type { JsonValue }

const instantPattern = /^\d{4}-\d\d-(\d\d)T(?:[01]\d|2[0-3]):\d\d:\d\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):\d\d)$/

/** RFC 3339 with an offset, to the second or finer; a day that the month has not is none. */
export const instantSchema = z.string().refine(isInstant, 'not an instant with an offset')

function isInstant(text: string): boolean {
  const day = instantPattern.exec(text)?.[1]
  if (day === undefined || Number.isNaN(Date.parse(text))) return false
  return Number(day) <= 28 || new Date(`${text.slice(0, 10)}T00:00:00Z`).toISOString().slice(8, 10) === day
}

/** The first 32 hex digits of the SHA-256 of a device's signing key. */
export const deviceSchema = z.string().regex(/^[0-9a-f]{32}$/, 'not a device')
export const versionVectorSchema = z.record(deviceSchema, z.int().min(0))
const idSchema = z.guid()
const typeSchema = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'not a type of record')

const putOpSchema = z.object({
  op: z.literal('put'),
  type: typeSchema,
  id: idSchema,
  fields: z.custom<JsonObject>(isJsonObject, 'fields must be an object')
})
const eraseOpSchema = z.object({ op: z.literal('erase'), type: typeSchema, id: idSchema, reason: z.string() })

/** Stands in types for any other name, so that code which tells operations apart can't take a newer one for its own. */
type NewerOpName = '(an operation of a newer version)'
/** Kept and sent on, without effect here (promise P7). */
const newerOpSchema = z.object({
  op: z.custom<NewerOpName>(
    (op) => typeof op === 'string' && op !== 'put' && op !== 'erase' && typeSchema.safeParse(op).success,
    'not an operation'
  ),
  type: typeSchema,
  id: idSchema
})

/**
 * One saved action, immutable. `seq` counts the device's change-sets in this space from 1; `seen` is what its copy held
 * just before, its own device implied. Unknown keys stay in the value, since it is checked and never rebuilt.
 */
export const changeSetSchema = z.object({
  at: instantSchema,
  by: z.object({ name: z.string(), person: idSchema }),
  device: deviceSchema,
  ops: z.array(z.union([putOpSchema, eraseOpSchema, newerOpSchema])).readonly(),
  redacted: z.literal(true).optional(),
  seen: versionVectorSchema.readonly(),
  seq: z.int().min(1),
  space: idSchema
})

export type PutOp = Readonly<z.infer<typeof putOpSchema>>
export type EraseOp = Readonly<z.infer<typeof eraseOpSchema>>
export type NewerOp = Readonly<z.infer<typeof newerOpSchema>>
export type Op = PutOp | EraseOp | NewerOp
export type ChangeSet = Readonly<z.infer<typeof changeSetSchema>>

/** Finds what is wrong with fields of a known type, in words for a log; the domain supplies it. */
export type PutProblem = (type: string, fields: JsonObject) => string | undefined

export function changeSetKey(device: string, seq: number): string {
  return `${device}:${seq}`
}

/** What is wrong with a parsed change-set whose JSON is already known to be harmless, or undefined. */
export function changeSetProblem(value: unknown, putProblem?: PutProblem): string | undefined {
  const parsed = changeSetSchema.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return issue ? `${issue.path.join('.')}: ${issue.message}` : 'not a change-set'
  }
  const { device, seq, seen, ops } = parsed.data
  if (seqOf(seen, device) >= seq) return 'it claims to have seen itself'
  if (ops.length > 1 && new Set(ops.map((op) => op.id)).size < ops.length) return 'it names a record twice'
  for (const op of ops) {
    const problem = op.op === 'put' ? putProblem?.(op.type, op.fields) : undefined
    if (problem !== undefined) return problem
  }
  return undefined
}

/** Stands in every copy for an author who was erased. */
export const erasedAuthor = { name: '[…]', person: '00000000-0000-0000-0000-000000000000' } as const

/**
 * The change-set without what it wrote into erased records, and without its author where the author's own id is erased; the
 * same object when neither is in it.
 */
export function redactChangeSet(changeSet: ChangeSet, erased: ReadonlySet<string>): ChangeSet {
  const ops = changeSet.ops.filter((op) => op.op === 'erase' || !erased.has(op.id))
  const { person } = changeSet.by
  const isAuthorErased = person !== erasedAuthor.person && erased.has(person)
  if (ops.length === changeSet.ops.length && !isAuthorErased) return changeSet
  return { ...changeSet, ops, by: isAuthorErased ? erasedAuthor : changeSet.by, redacted: true }
}

/**
 * The form to keep of two copies of the same device and seq: with redactions, only what neither has removed. Two authors where
 * one copy is redacted make none: a redaction may take a name away and never put another in its place. Undefined when they are
 * different change-sets (a fork).
 */
export function sameChangeSet(ours: ChangeSet, theirs: ChangeSet): ChangeSet | undefined {
  if (ours === theirs) return ours
  const { ops: ourOps, by: ourAuthor, redacted: oursRedacted, ...ourRest } = ours
  const { ops: theirOps, by: theirAuthor, redacted: theirsRedacted, ...theirRest } = theirs
  if (canonicalJson(ourRest) !== canonicalJson(theirRest)) return undefined
  const isOneAuthor = canonicalJson(ourAuthor) === canonicalJson(theirAuthor)
  if (!isOneAuthor && !oursRedacted && !theirsRedacted) return undefined
  const ourById = new Map(ourOps.map((op) => [op.id, canonicalJson(op)]))
  const theirById = new Map(theirOps.map((op) => [op.id, canonicalJson(op)]))
  for (const [id, op] of ourById) {
    const other = theirById.get(id)
    if (other === undefined ? !theirsRedacted : other !== op) return undefined
  }
  if (!oursRedacted && theirOps.some((op) => !ourById.has(op.id))) return undefined
  if (!oursRedacted && !theirsRedacted) return ours
  const ops = ourOps.filter((op) => theirById.has(op.id))
  const by = isOneAuthor || ourAuthor.person === erasedAuthor.person ? ourAuthor : erasedAuthor
  if (oursRedacted && ops.length === ourOps.length && by === ourAuthor) return ours
  return { ...ours, ops, by, redacted: true }
}
