import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const renderer = resolve(import.meta.dirname, '../../../src-renderer')
const spoken = new Set([
  'label',
  'title',
  'aria-label',
  'placeholder',
  'description',
  'detail',
  'alt',
  'confirmLabel',
  'header'
])
const hasLetters = (text: string) => /\p{L}/u.test(text)

/** The pieces of a component's source that a reader of the screen would see in English whatever their language. */
function literalTexts(fileName: string, source: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasLetters(node.text)) found.push(`${fileName}: ${node.text.trim()}`)
    if (
      ts.isJsxExpression(node) &&
      node.expression &&
      ts.isJsxElement(node.parent) &&
      ts.isStringLiteral(node.expression)
    ) {
      if (hasLetters(node.expression.text)) found.push(`${fileName}: ${node.expression.text}`)
    }
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer
      if (value && ts.isStringLiteralLike(value) && hasLetters(value.text)) found.push(`${fileName}: ${value.text}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return found
}

describe('the screens', () => {
  it('hold no literal text: every word comes from the messages', () => {
    const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))
    expect(files.length).toBeGreaterThan(20)
    expect(files.flatMap((file) => literalTexts(file, readFileSync(resolve(renderer, file), 'utf8')))).toEqual([])
  })

  it('would be caught holding some', () => {
    const source = '<p title="A title">Some words <i aria-label={`more`}>· 1</i>{"and these"}</p>'
    expect(literalTexts('x.tsx', source)).toHaveLength(4)
  })
})
