import { useId, useState } from 'react'
import { useToday } from '@renderer/platform/clock'
import { useIntl, useText } from '@renderer/platform/i18n'
import { termRule } from '@renderer/platform/term-rule'
import { useWidth } from '@renderer/records/use-width'
import { Button } from '@renderer/ui/button'
import type { DatedVersion, TermEvent } from '@shared/domain/term'
import { termSketch } from '@shared/domain/term-sketch'
import { TermDrawing } from './term-drawing'
import { TermSketchTable } from './term-sketch-table'
import { useSketchTexts } from './use-sketch-texts'
import styles from './term-sketch.module.css'

type TermSketchViewProps = {
  /** As it is, or as it would be with what is in the form. */
  readonly version: DatedVersion
  readonly events: readonly TermEvent[]
  readonly versions: readonly DatedVersion[]
}

/** The rule of a text in words, and its term as a line with renewals, notice dates and gaps, or the same as a table. */
export function TermSketchView({ version, events, versions }: TermSketchViewProps) {
  const intl = useIntl()
  const text = useText()
  const today = useToday()
  const titleId = useId()
  const { ref, width, em } = useWidth()
  const texts = useSketchTexts()
  const [isTable, setTable] = useState(false)
  const others = versions.filter(({ id }) => id !== version.id)
  const sketch = termSketch({ ...version, status: 'signed' }, events, others, today)
  return (
    <section aria-labelledby={titleId} className={styles.sketch}>
      <h3 id={titleId} className={styles.title}>
        {text('standing.sketch')}
      </h3>
      <p className={styles.rule}>{termRule(intl, version)}</p>
      <div ref={ref}>
        {sketch && !isTable && width > 0 && <TermDrawing sketch={sketch} width={width} em={em} today={today} />}
      </div>
      {sketch && isTable && <TermSketchTable sketch={sketch} />}
      {sketch && (
        <div className={styles.foot}>
          {!isTable && (
            <ul className={styles.legend}>
              {texts.markKinds(sketch).map(({ kind, label }) => (
                <li key={kind}>
                  <svg viewBox="-6 -6 12 12" className={styles.sign} data-kind={kind} aria-hidden>
                    <path d={texts.signs[kind]} />
                  </svg>
                  {label}
                </li>
              ))}
              {texts.spanKinds(sketch).map(({ standing, label }) => (
                <li key={standing}>
                  <svg viewBox="0 0 24 12" className={styles.sample} aria-hidden>
                    {standing === 'lapsed' ? (
                      <line className={styles.gap} x1={0} x2={24} y1={6} y2={6} />
                    ) : (
                      <rect className={styles.span} data-standing={standing} x={1} y={1} width={22} height={10} />
                    )}
                  </svg>
                  {label}
                </li>
              ))}
            </ul>
          )}
          <span data-print="hidden">
            <Button size="s" variant="quiet" onPress={() => setTable(!isTable)}>
              {text(isTable ? 'standing.sketch.as-line' : 'standing.sketch.as-table')}
            </Button>
          </span>
        </div>
      )}
    </section>
  )
}
