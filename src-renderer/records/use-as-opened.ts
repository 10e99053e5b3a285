import { useState } from 'react'

/**
 * The value as it was when the form was opened. Give it to `saveRecords` as `before`: only what the person changed is
 * written then, and what an import changed under the open form stays.
 */
export function useAsOpened<T>(value: T): T {
  return useState(value)[0]
}
