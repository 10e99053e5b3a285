import { useFilesFromOutside } from './use-open-bundle'

/** Draws nothing; while an office is open, a file opened by double click is read and led to its review. */
export function FilesFromOutside() {
  useFilesFromOutside()
  return null
}
