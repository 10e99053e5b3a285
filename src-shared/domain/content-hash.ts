import { z } from 'zod'

/** SHA-256 of what the cities agree on, lower-case hex; made by `contentHash` of the sync room. */
export const contentHashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in hex')
/** The first 16 hex digits of the hash of one part: enough to tell whether it is the same, too short to prove it. */
export const partHashSchema = z.string().regex(/^[0-9a-f]{16}$/, 'not 16 hex digits')
