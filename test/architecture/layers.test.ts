import { cruise, type ICruiseResult, type IDependency } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { packageOf, roomOf, violationOf } from './rooms'

const root = resolve(import.meta.dirname, '../..')
let modules: ICruiseResult['modules'] = []

beforeAll(async () => {
  const tsConfig = extractTSConfig(resolve(root, 'tsconfig.json'))
  const { output } = await cruise(
    ['src-main', 'src-renderer', 'src-shared'],
    {
      baseDir: root,
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
      tsConfig: { fileName: resolve(root, 'tsconfig.json') },
      enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.json', '.css'] }
    },
    undefined,
    { tsConfig }
  )
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text')
  modules = output.modules.filter((module) => module.source.startsWith('src-'))
}, 120_000)

describe('the layering rule', () => {
  it('has cruised the sources, and sees type imports', () => {
    expect(modules.length).toBeGreaterThan(150)
    const dependencies = modules.flatMap((module) => module.dependencies)
    expect(
      dependencies.filter((dependency) => dependency.dependencyTypes.includes('type-only')).length
    ).toBeGreaterThan(100)
  })

  it('knows a room for every file', () => {
    expect(
      modules.map((module) => module.source).filter((file) => !roomOf(file) && !file.endsWith('tsconfig.json'))
    ).toEqual([])
  })

  it('lets every room import only itself and the rooms to its right', () => {
    const violations = modules.flatMap(({ source, dependencies }) =>
      dependencies.flatMap((dependency: IDependency) => violationOf(source, dependency) ?? [])
    )
    expect(violations).toEqual([])
  })

  it('has no import cycle at run time', () => {
    const edges = new Map(
      modules.map(({ source, dependencies }) => [
        source,
        dependencies
          .filter(({ dependencyTypes }) => !dependencyTypes.includes('type-only'))
          .map(({ resolved }) => resolved)
      ])
    )
    const cycles = [...edges.keys()].filter((start) => reaches(edges, start))
    expect(cycles).toEqual([])
  })
})

/** Whether following imports from a file leads back to it. */
function reaches(edges: ReadonlyMap<string, readonly string[]>, start: string): boolean {
  const seen = new Set<string>()
  const open = [...(edges.get(start) ?? [])]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (file === start) return true
    if (seen.has(file)) continue
    seen.add(file)
    open.push(...(edges.get(file) ?? []))
  }
  return false
}

describe('the rule itself', () => {
  const local = (resolved: string) => ({ module: resolved, resolved, dependencyTypes: ['local' as const] })
  const npm = (module: string) => ({ module, resolved: `node_modules/${module}`, dependencyTypes: ['npm' as const] })

  it('refuses what it is there to refuse, and says what to do instead', () => {
    expect(violationOf('src-shared/domain/term.ts', local('src-renderer/storage/write.ts'))).toMatch(/Take the clock/)
    expect(violationOf('src-shared/domain/term.ts', npm('dexie'))).toMatch(/dexie/)
    expect(violationOf('src-renderer/ui/button.tsx', local('src-shared/domain/term.ts'))).toMatch(/no domain word/)
    expect(violationOf('src-renderer/features/plans/a.tsx', local('src-renderer/features/people/b.tsx'))).toMatch(
      /never import each other/
    )
    expect(violationOf('src-renderer/features/plans/a.tsx', npm('electron'))).toMatch(/electron/)
    expect(violationOf('src-renderer/lib/x.ts', local('src-renderer/ui/button.tsx'))).toMatch(/no room/)
  })

  it('allows what it is there to allow', () => {
    expect(violationOf('src-renderer/features/plans/a.tsx', local('src-renderer/features/plans/b.tsx'))).toBeUndefined()
    expect(violationOf('src-renderer/features/plans/a.tsx', local('src-renderer/storage/write.ts'))).toBeUndefined()
    expect(violationOf('src-main/journal.ts', { ...npm('node:fs'), dependencyTypes: ['core'] })).toBeUndefined()
  })

  it('reads the name of a package with and without a scope', () => {
    expect(packageOf('@noble/hashes/sha2.js')).toBe('@noble/hashes')
    expect(packageOf('react-dom/client')).toBe('react-dom')
  })
})
