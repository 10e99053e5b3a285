import { arc as arcShape } from 'd3-shape'
import { useId } from 'react'
import type { RenewalCycle } from '@shared/domain/renewal-cycle'
import {
  handAngle,
  leastAngles,
  milestoneAngles,
  phaseLabelAngles,
  pointAt,
  quietArcs,
  ringArcs,
  ringSize,
  todayCorner,
  type ArcState,
  type RingArc
} from './ring-geometry'
import { MilestoneMark } from './milestone-mark'
import styles from './cycle.module.css'

const { outer, inner, marks, labels, quiet: quietRadius, box } = ringSize

const pathOf = arcShape<RingArc>()
  .innerRadius(inner)
  .outerRadius(outer)
  .startAngle(({ from }) => from)
  .endAngle(({ to }) => to)
  .padAngle(0.012)

const quietPath = arcShape<{ readonly from: number; readonly to: number }>()
  .innerRadius(quietRadius)
  .outerRadius(quietRadius + 2.5)
  .startAngle(({ from }) => from)
  .endAngle(({ to }) => to)

const hatched: readonly ArcState[] = ['missing', 'running', 'coming']

type CycleRingProps = {
  readonly cycle: RenewalCycle
  readonly description: string
  /** "Today" and its date, written in the corner that the hand points to. */
  readonly today: readonly [string, string]
}

/** The cycle as a ring; `description` says all of it in words for whoever doesn't see it. */
export function CycleRing({ cycle, description, today }: CycleRingProps) {
  const id = useId()
  const angles = milestoneAngles(cycle, leastAngles.marks)
  const hand = handAngle(cycle)
  return (
    <svg className={styles.ring} viewBox={`${-box / 2} ${-box / 2} ${box} ${box}`} role="img" aria-label={description}>
      <defs>
        {hatched.map((state) => (
          <pattern
            key={state}
            id={`${id}-${state}`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform={state === 'missing' ? 'rotate(-45)' : 'rotate(45)'}
          >
            <rect className={styles.hatchGround} data-state={state} width="6" height="6" />
            <line className={styles.hatch} data-state={state} x1="0" x2="0" y1="0" y2="6" />
          </pattern>
        ))}
      </defs>
      {ringArcs(cycle).map((arc) => (
        <path
          key={`${arc.phase} ${arc.state}`}
          className={styles.arc}
          data-state={arc.state}
          d={pathOf(arc) ?? ''}
          {...(arc.state !== 'proven' && { fill: `url(#${id}-${arc.state})` })}
        />
      ))}
      {quietArcs(cycle).map((arc) => (
        <path key={`${arc.from} ${arc.to}`} className={styles.quietArc} d={quietPath(arc) ?? ''} />
      ))}
      {phaseLabelAngles(cycle, leastAngles.labels).map(({ phase, angle }) => {
        const { x, y } = pointAt(angle, labels)
        return (
          <text key={phase} className={styles.phaseLabel} x={x} y={y} fontSize="13" textAnchor="middle" dy="0.35em">
            {phase}
          </text>
        )
      })}
      {cycle.milestones.map((milestone, index) => {
        const { x, y } = pointAt(angles[index] ?? 0, marks)
        return (
          <g key={`${milestone.kind} ${milestone.number ?? 0}`} transform={`translate(${x} ${y})`}>
            <MilestoneMark state={milestone.state} isNext={milestone === cycle.next?.milestone} />
          </g>
        )
      })}
      {hand !== undefined && <Hand angle={hand} today={today} />}
    </svg>
  )
}

type HandProps = { readonly angle: number; readonly today: CycleRingProps['today'] }

function Hand({ angle, today }: HandProps) {
  const from = pointAt(angle, inner - 8)
  const to = pointAt(angle, outer + 6)
  const { anchor, word, date, dot } = todayCorner(angle)
  return (
    <>
      <line className={styles.handGround} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <line className={styles.hand} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <circle className={styles.handEnd} cx={to.x} cy={to.y} r="3.5" />
      <circle className={styles.handEnd} cx={dot.x} cy={dot.y} r="3.5" />
      {[word, date].map((line, index) => (
        <text key={line.y} className={styles.today} {...line} fontSize="12" textAnchor={anchor}>
          {today[index]}
        </text>
      ))}
    </>
  )
}
