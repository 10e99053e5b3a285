import { limits } from './limits'

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue }

export type JsonObject = { readonly [key: string]: JsonValue }

const refusedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** How many values may still come; taken from as they are counted. */
export type SpareValues = { values: number }

/** What forbids a parsed JSON value anywhere in a bundle, or undefined. Stops at the first level too deep. */
export function jsonProblem(
  value: unknown,
  spare?: SpareValues,
  nesting = 1
): 'too-deep' | 'too-many' | 'refused-key' | undefined {
  if (spare && (spare.values -= 1) < 0) return 'too-many'
  if (typeof value !== 'object' || value === null) return undefined
  if (nesting > limits.nesting) return 'too-deep'
  if (!isKeyed(value)) {
    if (!Array.isArray(value)) return undefined
    for (const element of value) {
      const problem = jsonProblem(element, spare, nesting + 1)
      if (problem) return problem
    }
    return undefined
  }
  for (const key of Object.keys(value)) {
    if (refusedKeys.has(key)) return 'refused-key'
    const problem = jsonProblem(value[key], spare, nesting + 1)
    if (problem) return problem
  }
  return undefined
}

/** For values that come out of JSON.parse, whose members are JSON again. */
export function isJsonObject(value: unknown): value is JsonObject {
  return isKeyed(value)
}

export function isKeyed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
