import type { Locale } from '@renderer/platform/locale'
import type { PeerRow } from '@renderer/storage/database'

/** One thing that can be sent: a partnership to its partner or to a laptop on a trip, or the whole office to a colleague. */
export type Sending = {
  readonly kind: 'partner' | 'office' | 'travel'
  /** The space whose agreement is shown. */
  readonly space: string
  readonly spaces: readonly string[]
  readonly title: string
  readonly recipient: string
  /** The known copies on the other side. */
  readonly peers: readonly PeerRow[]
  /** What they most likely read, of the languages we have. */
  readonly language: Locale
  /** A partnership of others, of which we only keep a record. */
  readonly isFollowed: boolean
}
