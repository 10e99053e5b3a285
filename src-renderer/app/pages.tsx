import type { ComponentType, LazyExoticComponent } from 'react'

export type Page = { readonly pattern: string; readonly Page: LazyExoticComponent<ComponentType> }

/**
 * Every screen inside the shell with its route, more exact patterns before those that also match them. Each is its own
 * piece of code, loaded when it is first opened.
 */
export const pages: readonly Page[] = []
