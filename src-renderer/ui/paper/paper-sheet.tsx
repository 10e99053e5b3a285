import { useEffect } from 'react'
import { paperTexts, type Paper } from './paper'
import { loadPaperFonts } from './paper-fonts'
import { PaperPage } from './paper-page'
import styles from './paper.module.css'

/** A paper on the screen, in the fonts it is printed in. */
export function PaperSheet({ paper }: { readonly paper: Paper }) {
  useEffect(() => void loadPaperFonts(paperTexts(paper).join('')), [paper])
  return (
    <div className={styles.sheet}>
      <PaperPage paper={paper} />
    </div>
  )
}
