import { create } from 'zustand'
import type { RecordType } from '@shared/domain/record-registry'

/** A record that somebody is about to erase, with its name in words. */
export type Erasing = { readonly id: string; readonly type: RecordType; readonly name: string }

/** Outlives the page of the record, which is gone once it is erased. */
export const useErasing = create<{ readonly erasing: Erasing | undefined }>(() => ({ erasing: undefined }))
