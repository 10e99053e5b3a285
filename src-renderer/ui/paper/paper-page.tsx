import { useId } from 'react'
import { linesOf, type Paper, type PaperBlock, type PaperTable } from './paper'
import { PaperText } from './paper-text'
import styles from './paper.module.css'

/** A paper as it is printed, and as it is looked at before. */
export function PaperPage({ paper }: { readonly paper: Paper }) {
  const { language, title, subtitle, mark, blocks } = paper
  return (
    <article lang={language} className={styles.paper}>
      {mark && <p className={styles.mark}>{mark}</p>}
      <h1>
        <PaperText text={title} />
      </h1>
      {subtitle && (
        <p className={styles.subtitle}>
          <PaperText text={subtitle} />
        </p>
      )}
      {blocks.map((block, index) => (
        <Block key={`${index} ${block.kind}`} block={block} />
      ))}
    </article>
  )
}

function Block({ block }: { readonly block: PaperBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
    case 'paragraph':
      return <Lines text={block.text} tone={block.tone} />
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={`${index} ${item}`} data-script={scriptOf(item)}>
          <PaperText text={item} />
        </li>
      ))
      return block.isNumbered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'facts':
      return (
        <dl>
          {block.items.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Lines text={value} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <Table table={block} />
  }
}

/** Latin: what has no Chinese letter, so that its marks are not as wide as one. */
function scriptOf(text: string): 'latin' | undefined {
  return /\p{Script=Han}/u.test(text) ? undefined : 'latin'
}

function Lines({ text, tone }: { readonly text: string; readonly tone?: 'lead' | 'quiet' | undefined }) {
  return linesOf(text).map((line, index) => (
    <p key={`${index} ${line}`} data-tone={tone} data-script={scriptOf(line)}>
      <PaperText text={line} />
    </p>
  ))
}

function Table({ table: { caption, head, rows, widths } }: { readonly table: PaperTable }) {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const id = useId()
  return (
    <>
      {/* A caption element may be parted from its table by the end of a page. */}
      <p id={id} className={styles.caption}>
        <PaperText text={caption} />
      </p>
      <table aria-labelledby={id}>
        <colgroup>
          {head.map((name, column) => (
            <col key={name} style={{ width: `${((widths[column] ?? 1) / whole) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={`${row} ${cells[0]}`}>
              {cells.map((cell, column) => (
                <td key={head[column]}>
                  <Lines text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
