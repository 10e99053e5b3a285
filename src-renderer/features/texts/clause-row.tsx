import { ArrowDown, ArrowUp, GripVertical, MoreHorizontal, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { languageName } from '@renderer/platform/language-names'
import { IconButton } from '@renderer/ui/icon-button'
import { MenuButton } from '@renderer/ui/menu-button'
import { classes } from '@renderer/ui/classes'
import { ClauseCell, LockedCell } from './clause-cell'
import { ClauseFacts } from './clause-facts'
import { clauseName, clauseNumber, type Clause, type ClauseText } from './text-data'
import { draftValues } from './use-typed-text'
import type { ClauseEdits } from './use-clause-edits'
import type { ClauseNames } from './use-clause-names'
import styles from './texts.module.css'

type ClauseRowProps = {
  readonly clause: Clause
  readonly place: number
  readonly isLast: boolean
  readonly texts: readonly ClauseText[]
  readonly languages: readonly string[]
  readonly names: ClauseNames
  readonly isLocked: boolean
  readonly draftPrefix: string
  readonly drafts: ReadonlyMap<string, { readonly values: Readonly<Record<string, unknown>> }>
  /** `<clause>/<language>` of the cell to type in. */
  readonly focused: string | undefined
  readonly edits: ClauseEdits
  readonly onAddBelow: (language: string) => void
  readonly onDetails: () => void
  readonly drag: {
    readonly isDragged: boolean
    readonly isOther: boolean
    readonly start: () => void
    readonly end: () => void
    readonly drop: () => void
  }
}

export function ClauseRow(props: ClauseRowProps) {
  const { clause, place, texts, languages, isLocked, edits, drag } = props
  const text = useText()
  const { locale } = useFormats()
  const [isOver, setOver] = useState(false)
  const number = clauseNumber(clause, place)
  const name = clauseName(text, clause, place)
  const ofLanguage = (language: string) => texts.filter((one) => one.language === language)
  return (
    <tr
      className={classes(styles.clause, drag.isDragged && styles.dragged, isOver && drag.isOther && styles.target)}
      onDragOver={(event) => {
        if (!drag.isOther) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!drag.isOther) return
        event.preventDefault()
        setOver(false)
        drag.drop()
      }}
    >
      <th scope="row" className={styles.gutter}>
        <span className={styles.number}>{number}</span>
        <span className={styles.tools} data-print="hidden">
          {isLocked ? (
            <IconButton
              icon={<Pencil />}
              label={text('texts.clause.details', { clause: name })}
              onPress={props.onDetails}
            />
          ) : (
            <ClauseTools {...props} name={name} />
          )}
        </span>
      </th>
      {languages.map((language) => {
        const draftKey = `${props.draftPrefix}${clause.id}/${language}`
        return (
          <td key={language}>
            {isLocked ? (
              <LockedCell texts={ofLanguage(language)} language={language} />
            ) : (
              <ClauseCell
                label={text('texts.cell', { clause: name, language: languageName(locale, language) })}
                language={language}
                texts={ofLanguage(language)}
                draftKey={draftKey}
                draft={draftValues(props.drafts.get(draftKey)?.values)}
                hasFocus={props.focused === `${clause.id}/${language}`}
                save={(words) => edits.writeText(clause.id, language, words)}
                onBelow={() => props.onAddBelow(language)}
                onMove={(steps) => void edits.move(clause.id, steps)}
              />
            )}
          </td>
        )
      })}
      <td className={styles.facts}>
        <ClauseFacts {...props} />
      </td>
    </tr>
  )
}

function ClauseTools(props: ClauseRowProps & { readonly name: string }) {
  const { clause, place, isLast, languages, edits, name, drag } = props
  const text = useText()
  return (
    <>
      <span
        className={styles.handle}
        draggable
        aria-hidden
        title={text('texts.clause.drag')}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData('text/plain', name)
          drag.start()
        }}
        onDragEnd={drag.end}
      >
        <GripVertical />
      </span>
      <MenuButton
        label={text('texts.clause.menu', { clause: name })}
        icon={<MoreHorizontal />}
        items={[
          {
            id: 'details',
            label: text('texts.clause.details', { clause: name }),
            icon: <Pencil aria-hidden />,
            onAction: props.onDetails
          },
          {
            id: 'below',
            label: text('texts.clause.add-below'),
            icon: <Plus aria-hidden />,
            shortcut: text('texts.clause.add-below.keys'),
            onAction: () => props.onAddBelow(languages[0] ?? '')
          },
          {
            id: 'up',
            label: text('texts.clause.up'),
            icon: <ArrowUp aria-hidden />,
            shortcut: text('texts.clause.up.keys'),
            isDisabled: place === 0,
            onAction: () => void edits.move(clause.id, -1)
          },
          {
            id: 'down',
            label: text('texts.clause.down'),
            icon: <ArrowDown aria-hidden />,
            shortcut: text('texts.clause.down.keys'),
            isDisabled: isLast,
            onAction: () => void edits.move(clause.id, 1)
          },
          {
            id: 'remove',
            label: text('texts.clause.remove'),
            icon: <Trash2 aria-hidden />,
            isDanger: true,
            onAction: () => void edits.remove(clause)
          }
        ]}
      />
    </>
  )
}
