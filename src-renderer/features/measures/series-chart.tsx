import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { PartnershipView } from '@renderer/storage/partnerships'
import type { MeasureRow } from './measure-facts'
import { cellHref } from './measure-links'
import styles from './measures.module.css'
import { periodOf, type Granularity } from './periods'
import { seriesLayout, type Series, type SeriesPoint } from './series-layout'
import { useMeasureTexts } from './use-measure-texts'

type SeriesChartProps = {
  readonly view: PartnershipView
  /** The lines of one indicator. */
  readonly rows: readonly MeasureRow[]
  readonly kind: Granularity
  readonly range: { readonly from: number; readonly to: number }
}

const at = (percent: number) => `${percent}%`

/** One small chart: a line per side, broken where a period has no value, a cross where nothing was collected. */
export function SeriesChart({ view, rows, kind, range }: SeriesChartProps) {
  const texts = useMeasureTexts()
  const { number } = useFormats()
  const { series, low, high } = seriesLayout(rows, kind, range)
  const indicator = rows[0]?.indicator
  if (!indicator) return null
  const unit = texts.unit(indicator)
  return (
    <figure className={styles.chart}>
      <figcaption>
        <h3 className={styles.chartTitle}>{texts.name(indicator)}</h3>
        <div className={styles.legend}>
          {unit && <span>{unit}</span>}
          {series.map(({ row }, side) => (
            <span key={row.id} className={styles.key}>
              <svg className={styles.swatch} aria-hidden>
                <line className={styles.line} data-side={side} x1="0" x2="100%" y1="50%" y2="50%" />
                <circle className={styles.point} data-side={side} cx="50%" cy="50%" r="3" />
              </svg>
              {texts.side(view, row)}
            </span>
          ))}
        </div>
      </figcaption>
      <svg className={styles.drawing}>
        {[8, 92].map((y) => (
          <line key={y} className={styles.axis} x1="0" x2="100%" y1={at(y)} y2={at(y)} />
        ))}
        <text className={styles.axisText} x="0" y={at(8)} dy="14">
          {number(high)}
        </text>
        <text className={styles.axisText} x="0" y={at(92)} dy="-4">
          {number(low)}
        </text>
        <text className={styles.axisText} x={at(range.from === range.to ? 50 : 6)} y="100%" dy="6" textAnchor="middle">
          {texts.period(periodOf(range.from, kind))}
        </text>
        {range.from !== range.to && (
          <text className={styles.axisText} x={at(94)} y="100%" dy="6" textAnchor="middle">
            {texts.period(periodOf(range.to, kind))}
          </text>
        )}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
          {series.map(({ row, path }, side) => (
            <path key={row.id} className={styles.line} data-side={side} d={path} />
          ))}
        </svg>
        {series.map((one, side) => (
          <Points key={one.row.id} view={view} series={one} side={side} />
        ))}
      </svg>
    </figure>
  )
}

type PointsProps = { readonly view: PartnershipView; readonly series: Series; readonly side: number }

function Points({ view, series: { row, points }, side }: PointsProps) {
  const text = useText()
  const texts = useMeasureTexts()
  const label = ({ reading }: SeriesPoint) =>
    text('measures.chart.point', {
      side: texts.side(view, row),
      period: texts.period(reading.period),
      value: texts.value(reading)
    })
  return points.map((point) => (
    <a
      key={point.reading.id}
      className={styles.pointLink}
      href={`#${cellHref(view.partnership.id, row, point.reading.period)}`}
      aria-label={label(point)}
    >
      <title>{label(point)}</title>
      <circle className={styles.hit} cx={at(point.x)} cy={at(point.y ?? 86)} r="12" />
      {point.y === undefined ? (
        <text className={styles.axisText} x={at(point.x)} y={at(88)} textAnchor="middle">
          {point.reading.notCollectedBecause ? '×' : '”'}
        </text>
      ) : (
        <circle className={styles.point} data-side={side} cx={at(point.x)} cy={at(point.y)} r="4" />
      )}
    </a>
  ))
}
