import { useSyncExternalStore } from 'react'

/**
 * The location of the app, kept in the hash of the address: `#/people?city=…`. It moves only when no leave guard holds
 * it; a held move (also by the Back button) waits in `heldMove` until it is confirmed or dropped.
 */
const listeners = new Set<() => void>()
const guards = new Set<symbol>()
let shown = typeof location === 'undefined' ? '/' : hashPath()
let held: string | undefined

function hashPath(): string {
  const hash = location.hash.replace(/^#/, '')
  return hash.startsWith('/') ? hash : `/${hash}`
}

function announce(): void {
  for (const listener of listeners) listener()
}

function show(path: string, replace: boolean): void {
  shown = path
  if (replace) history.replaceState(null, '', `#${path}`)
  else history.pushState(null, '', `#${path}`)
  announce()
}

function onHashChange(): void {
  const path = hashPath()
  if (path === shown) return
  if (guards.size > 0) {
    held = path
    history.pushState(null, '', `#${shown}`)
  } else {
    shown = path
  }
  announce()
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    // Nobody listened until now: the address may have moved since it was last read.
    shown = hashPath()
    addEventListener('hashchange', onHashChange)
    addEventListener('popstate', onHashChange)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    removeEventListener('hashchange', onHashChange)
    removeEventListener('popstate', onHashChange)
  }
}

/** Goes to a path of the route table, or asks first while something unsaved would be lost. */
export function navigate(path: string, options?: { readonly replace?: boolean }): void {
  const target = path.replace(/^#/, '')
  if (target === shown) return
  if (guards.size > 0) {
    held = target
    announce()
  } else {
    show(target, options?.replace ?? false)
  }
}

/** Keeps the location where it is until the answer is called. */
export function holdLocation(): () => void {
  const guard = Symbol('guard')
  guards.add(guard)
  return () => {
    guards.delete(guard)
  }
}

/** Goes where the held move wanted to go; the guards are let go of. */
export function confirmHeldMove(): void {
  const target = held
  held = undefined
  guards.clear()
  if (target === undefined) announce()
  else show(target, false)
}

export function dropHeldMove(): void {
  held = undefined
  announce()
}

/** The path that waits for a confirmation, if one does. */
export function useHeldMove(): string | undefined {
  return useSyncExternalStore(subscribe, () => held)
}

const pathPart = () => shown.split('?')[0] ?? '/'
const queryPart = () => shown.split('?')[1] ?? ''

/** The location hook that the router is given. */
export function useHashPath(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, pathPart), navigate]
}

export function useHashQuery(): string {
  return useSyncExternalStore(subscribe, queryPart)
}

/** Puts a query on the path that is shown, without a new step in the history: a filter, a sort, an open panel. */
export function replaceQuery(query: string): void {
  show(query ? `${pathPart()}?${query}` : pathPart(), true)
}
