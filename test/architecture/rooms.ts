/**
 * The rooms and what each may import (architecture.md, "Rooms"). Default deny: a file in no room, or an import that no row
 * allows, fails. Type imports count.
 */
export type Room = {
  readonly name: string
  /** Matches the room's files from the repository's root. */
  readonly path: string
  /** Rooms that may be imported, besides the room itself. */
  readonly rooms: readonly string[]
  /** Packages that may be imported; `node:` modules only where named. */
  readonly packages: readonly string[]
  /** What to do instead of breaking the rule. */
  readonly instead: string
}

const react = [
  'react',
  'react-dom',
  'react-aria-components',
  'lucide-react',
  'react-intl',
  'react-hook-form',
  'zustand'
]

export const rooms: readonly Room[] = [
  {
    name: 'domain',
    path: '^src-shared/domain/',
    rooms: [],
    packages: ['zod', 'temporal-polyfill'],
    instead: 'Take the clock, ids and data as arguments; what needs a library or the DOM belongs further left.'
  },
  {
    name: 'sync',
    path: '^src-shared/sync/',
    rooms: ['domain'],
    packages: ['zod', 'fflate', '@noble/hashes', 'canonicalize', 'age-encryption'],
    instead: 'Sync is bytes in, values out; reading and writing belongs to storage or src-main.'
  },
  {
    name: 'ipc',
    path: '^src-shared/ipc\\.ts$',
    rooms: ['domain', 'sync'],
    packages: [],
    instead: 'The contract is types only.'
  },
  {
    name: 'preload',
    path: '^src-main/preload\\.ts$',
    rooms: ['ipc'],
    packages: ['electron'],
    instead: 'The preload script exposes the contract and nothing else.'
  },
  {
    name: 'main',
    path: '^src-main/',
    rooms: ['domain', 'sync', 'ipc'],
    packages: ['electron', 'electron-vite', 'zod', 'node'],
    instead: 'The main process meets the renderer only in src-shared/ipc.ts.'
  },
  {
    name: 'ui',
    path: '^src-renderer/ui/',
    rooms: [],
    packages: [
      ...react,
      'zod',
      '@hookform/resolvers',
      '@internationalized/date',
      '@fontsource/noto-sans-sc',
      'docx',
      '@fontsource-variable/source-sans-3',
      '@fontsource-variable/source-serif-4'
    ],
    instead: 'The kit knows no domain word: pass texts, values and callbacks as props.'
  },
  {
    name: 'platform',
    path: '^src-renderer/platform/',
    rooms: ['domain', 'sync', 'ipc'],
    packages: ['react', 'react-intl', 'react-aria-components', 'wouter', 'zustand', 'temporal-polyfill'],
    instead: 'Platform is the host, the clock, languages and routes; records belong to storage.'
  },
  {
    name: 'storage',
    path: '^src-renderer/storage/',
    rooms: ['domain', 'sync', 'ipc', 'platform'],
    packages: ['dexie', 'dexie-react-hooks', 'comlink', 'ical.js', 'react', 'zustand'],
    instead: 'Storage shows nothing: return values, and let a feature draw them.'
  },
  {
    name: 'records',
    path: '^src-renderer/records/',
    rooms: ['domain', 'sync', 'platform', 'storage', 'ui'],
    packages: ['react', 'react-hook-form', '@hookform/resolvers', 'zod', 'lucide-react', 'node-diff3', 'd3-scale'],
    instead: 'Only what serves any record; what one concept needs belongs to its feature.'
  },
  {
    name: 'features',
    path: '^src-renderer/features/([^/]+)/',
    rooms: ['domain', 'sync', 'ipc', 'platform', 'storage', 'records', 'ui'],
    packages: [...react, 'zod', '@hookform/resolvers', 'd3-scale', 'd3-shape', 'diff', 'temporal-polyfill', 'wouter'],
    instead:
      'Two features never import each other: compose them in app/, or move what both need to records/ or the domain.'
  },
  {
    name: 'app',
    path: '^src-renderer/(app/|main\\.ts$)',
    rooms: ['domain', 'sync', 'ipc', 'platform', 'storage', 'records', 'features', 'ui'],
    packages: [...react, 'zod', 'wouter'],
    instead: 'Only storage names Dexie and only src-main names Electron.'
  }
]

/** The room of a file; the first match wins, so the preload script is not "main". */
export function roomOf(file: string): Room | undefined {
  return rooms.find((room) => new RegExp(room.path).test(file))
}

type Dependency = { readonly module: string; readonly resolved: string; readonly dependencyTypes: readonly string[] }

/** What is wrong with one import, with what to do instead; undefined when it is allowed. */
export function violationOf(source: string, dependency: Dependency): string | undefined {
  const room = roomOf(source)
  if (!room) return `${source} is in no room; put it in one of the rooms of test/architecture/rooms.ts`
  const { module, resolved, dependencyTypes } = dependency
  if (resolved.startsWith('src-')) {
    const target = roomOf(resolved)
    if (!target) return `${source} imports ${resolved}, which is in no room`
    const feature = (file: string) => /features\/([^/]+)\//.exec(file)?.[1]
    const isSame = target === room && feature(source) === feature(resolved)
    return isSame || (target !== room && room.rooms.includes(target.name))
      ? undefined
      : `${source} imports ${resolved}. ${room.instead}`
  }
  if (/(^|\/)package\.json$|(^|\/)resources\//.test(module)) return undefined // the version and the icon, data of the build
  const name = dependencyTypes.includes('core') ? 'node' : packageOf(module)
  return room.packages.includes(name) ? undefined : `${source} imports ${module}. ${room.instead}`
}

export function packageOf(module: string): string {
  const [scope = '', name] = module.split('/')
  return scope.startsWith('@') && name ? `${scope}/${name}` : scope
}
