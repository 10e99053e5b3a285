import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react'
import { RouterProvider } from 'react-aria-components'
import { Router } from 'wouter'
import { holdLocation, navigate, replaceQuery, useHashPath, useHashQuery } from './hash-location'

export { confirmHeldMove, dropHeldMove, navigate, useHeldMove } from './hash-location'

const hashOf = (path: string) => (path.startsWith('#') ? path : `#${path}`)

/** Makes the route table drive everything: wouter's routes and every link, menu item and row of the kit. */
export function AppRouter({ children }: { readonly children: ReactNode }) {
  return (
    <Router hook={useHashPath} searchHook={useHashQuery} hrefs={hashOf}>
      <RouterProvider navigate={navigate} useHref={hashOf}>
        {children}
      </RouterProvider>
    </Router>
  )
}

/** The path that is shown, without its query. */
export function usePath(): string {
  return useHashPath()[0]
}

/** The query of the path (filters and the like) and a setter that leaves no step in the history; empty values go. */
export function useQuery(): readonly [URLSearchParams, (changes: Readonly<Record<string, string>>) => void] {
  const query = useHashQuery()
  const params = useMemo(() => new URLSearchParams(query), [query])
  const change = useCallback(
    (changes: Readonly<Record<string, string>>) => {
      const next = new URLSearchParams(query)
      for (const [key, value] of Object.entries(changes)) {
        if (value) next.set(key, value)
        else next.delete(key)
      }
      replaceQuery(next.toString())
    },
    [query]
  )
  return [params, change]
}

/**
 * While `isDirty`, leaving the screen (link, Back) asks first. The function it answers with lets go at once: call it
 * after saving and before navigating on, when `isDirty` is not false yet.
 */
export function useLeaveGuard(isDirty: boolean): () => void {
  const release = useRef(nothing)
  useEffect(() => {
    if (!isDirty) return undefined
    release.current = holdLocation()
    return () => release.current()
  }, [isDirty])
  return useCallback(() => release.current(), [])
}

function nothing(): void {}
