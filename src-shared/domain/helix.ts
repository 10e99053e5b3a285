import { z } from 'zod'

/** The quadruple helix of the paper (its figure 2): who in a city takes part in a partnership. */
export const helixes = ['government', 'business', 'academia', 'civil-society'] as const
export const helixSchema = z.enum(helixes)
export type Helix = z.infer<typeof helixSchema>
