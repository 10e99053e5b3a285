import type { ReactNode } from 'react'
import styles from './both-names.module.css'

type BothNamesProps = { readonly name: ReactNode; readonly native?: string | undefined }

/** A name and, set apart beside it, the same one in another script or language. */
export function BothNames({ name, native }: BothNamesProps) {
  return (
    <>
      {name}
      {native && <span className={styles.native}> {native}</span>}
    </>
  )
}
