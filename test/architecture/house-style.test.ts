import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const topLevel =
  /^(package(-lock)?\.json|tsconfig\.json|electron\.vite\.config\.ts|src-(main|renderer|shared)|resources|test|README\.md|LICENSE|node_modules|out|dist|test-results|playwright-report|bench\.json|\..*)$/

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
}

const sources = ['src-main', 'src-renderer', 'src-shared'].flatMap(filesBelow)
const code = [...sources, ...filesBelow('test')].filter((file) => /\.(ts|tsx|mjs|css)$/.test(file))
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

describe('house style', () => {
  it('keeps the agreed top level', () => {
    expect(readdirSync(root).filter((name) => !topLevel.test(name))).toEqual([])
  })

  it('has no file over 400 lines', () => {
    expect(code.length).toBeGreaterThan(200)
    expect(code.filter((file) => textOf(file).split('\n').length > 401)).toEqual([])
  })

  it('names files in kebab case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/
    expect(code.filter((file) => !kebab.test(file.split('/').at(-1) ?? ''))).toEqual([])
  })

  it('has no default export and no barrel in the sources', () => {
    const modules = sources.filter((file) => /\.tsx?$/.test(file))
    expect(modules.filter((file) => /^export default /m.test(textOf(file)))).toEqual([])
    expect(modules.filter((file) => /^export \* from/m.test(textOf(file)) || /(^|\/)index\.tsx?$/.test(file))).toEqual(
      []
    )
  })

  it('uses neither enums nor classes but for errors in the sources', () => {
    const modules = sources.filter((file) => /\.tsx?$/.test(file))
    expect(modules.filter((file) => /^(export )?(const )?enum /m.test(textOf(file)))).toEqual([])
    expect(
      modules.filter((file) => /^(export )?class (?!\w+ extends (Error|Component)\b)/m.test(textOf(file)))
    ).toEqual([])
  })

  it('escapes neither the types nor the lint', () => {
    const escape = /(: any\b|as any\b|<any>|@ts-ignore|@ts-nocheck|@ts-expect-error|eslint-disable|oxlint-disable)/
    expect(sources.filter((file) => /\.tsx?$/.test(file) && escape.test(textOf(file)))).toEqual([])
  })

  it('keeps the clock, randomness and the screen out of the domain', () => {
    const impure =
      /(Date\.now\(|new Date\(\)|Math\.random\(|Temporal\.Now|crypto\.|window\.|document\.|process\.|console\.)/
    const domain = sources.filter((file) => file.startsWith('src-shared/domain/') && file.endsWith('.ts'))
    expect(domain.length).toBeGreaterThan(20)
    expect(domain.filter((file) => impure.test(textOf(file)))).toEqual([])
  })

  it('names no machine of ours', () => {
    const paths = new RegExp(['/wo' + 'rk/', '/fa' + 'rm/', '/tm' + 'p/bash_jobs/'].join('|'))
    const all = [...code, 'README.md', 'package.json'].filter((file) => !file.endsWith('house-style.test.ts'))
    expect(all.filter((file) => paths.test(textOf(file)))).toEqual([])
  })

  it('lets nothing outside src-main reach a network', () => {
    const network =
      /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(|new (WebSocket|XMLHttpRequest|EventSource|RTCPeerConnection)/
    const outside = sources.filter((file) => !file.startsWith('src-main/') && /\.tsx?$/.test(file))
    expect(outside.filter((file) => network.test(textOf(file)))).toEqual([])
  })

  const only: readonly (readonly [what: string, mark: RegExp, places: readonly string[]])[] = [
    [
      'the buttons that end a dialog',
      /['"]ui\.cancel['"]|<footer\b.*className/,
      [
        'src-renderer/records/other-value.tsx',
        'src-renderer/ui/dialog-actions.tsx',
        'src-renderer/ui/dialog.tsx',
        'src-renderer/ui/progress.tsx'
      ]
    ],
    [
      'a table',
      /<table\b/,
      [
        'src-renderer/features/exchange/review-table.tsx',
        'src-renderer/ui/data-table.tsx',
        'src-renderer/ui/edit-grid.tsx',
        'src-renderer/ui/paper/paper-page.tsx',
        'src-renderer/ui/plain-table.tsx'
      ]
    ],
    ['names joined to a list', /new Intl\.ListFormat|\bintl\.formatList/, ['src-renderer/platform/formats.ts']]
  ]
  it.each(only)('writes %s in one place', (_, mark, places) => {
    const modules = sources.filter((file) => /^src-renderer\/.*\.tsx?$/.test(file))
    expect(modules.filter((file) => mark.test(textOf(file)))).toEqual(places)
  })
})
