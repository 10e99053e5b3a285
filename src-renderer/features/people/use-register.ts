import { useRecords } from '@renderer/storage/records'
import type { Register } from './posts'

/** Live: undefined while loading. */
export function useRegister(space?: string): Register | undefined {
  const organisations = useRecords('organisation', space)
  const people = useRecords('person', space)
  const posts = useRecords('post', space)
  const tenures = useRecords('tenure', space)
  return organisations && people && posts && tenures && { organisations, people, posts, tenures }
}
