import styles from './paper.module.css'

const dates = /((?:\d{1,2}[–-])?\d{1,2} \p{L}{3,}\.? \d{4}|\d{4}年\d{1,2}月(?:\d{1,2}日)?)/u

/**
 * The words of a paper, with no date parted by the end of a line. They keep their own spaces, so that what is copied out of the
 * paper, or searched in it, is what was written.
 */
export function PaperText({ text }: { readonly text: string }) {
  return text.split(dates).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={`${index} ${part}`} className={styles.date}>
        {part}
      </span>
    )
  )
}
