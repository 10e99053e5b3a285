import type { TextsIn } from '@renderer/platform/texts-in'
import type { PaperBlock } from '@renderer/ui/paper/paper'
import { compareAreas } from '@shared/domain/area'
import { titlesOf, verdictProblem } from '@shared/domain/area-verdict'
import { verdictFor } from '@shared/domain/next-areas'
import { happenedFigures, plannedFigures, type Figure } from './account-figures'
import { differsText } from './draft-differs'
import { decisionsOf, type MemoInput } from './memo-input'
import type { Area, Verdict } from './renewal-records'

function figuresOf(input: MemoInput, language: TextsIn, area: string): { planned: Figure[]; happened: Figure[] } {
  const { view, renewal } = input
  const account = renewal.accounts.find((one) => one.area === area)
  if (!account) return { planned: [], happened: [] }
  const cityName = (id: string) => {
    const city = view.cities.find((one) => one.id === id)
    return city ? language.formats.city(city).name : ''
  }
  return { planned: plannedFigures(account, language), happened: happenedFigures(account, language, { cityName }) }
}

const labels = (figures: readonly Figure[], none: string) =>
  figures.length === 0 ? none : figures.map(({ label }) => label).join('\n')

function verdictText(verdict: Verdict | undefined, area: Area | undefined, areas: readonly Area[], language: TextsIn) {
  const { text, formats } = language
  if (!verdict || verdictProblem(verdict)) return text('renewal.memo.no-verdict')
  const titles = titlesOf(verdict)
  const others = areas.filter(({ id }) => id !== area?.id && verdict.areas.includes(id)).map(({ title }) => title)
  const word = text(`records.value.areaVerdict.${verdict.verdict}`)
  const [only] = titles
  return [
    ...(titles.length === 1 && only ? [text('renewal.memo.verdict-into', { verdict: word, title: only })] : [word]),
    ...(titles.length > 1 ? titles.map((title) => text('renewal.memo.title-line', { title })) : []),
    ...(others.length > 0 ? [text('renewal.verdict.with', { areas: formats.list(others) })] : []),
    ...(verdict.reason ? [verdict.reason] : [])
  ].join('\n')
}

/** What the evaluation concluded, and per area what was planned, what happened, and what is proposed, with why. */
export function accountBlocks(input: MemoInput, language: TextsIn): PaperBlock[] {
  const { text, formats } = language
  const { areas, verdicts, version, renewal } = input
  const concluded = renewal.evaluations.flatMap(({ heldOn, conclusion, proposals }): PaperBlock[] => [
    { kind: 'heading', level: 2, text: text('renewal.memo.evaluated', { day: formats.day(heldOn) }) },
    ...[conclusion, proposals].flatMap((said): PaperBlock[] => (said ? [{ kind: 'paragraph', text: said }] : []))
  ])
  const rows = areas.map((area) => {
    const { planned, happened } = figuresOf(input, language, area.id)
    return [
      area.title,
      labels(planned, text('renewal.planned.none')),
      labels(happened, text('renewal.happened.none')),
      verdictText(verdictFor(area.id, verdicts), area, areas, language)
    ]
  })
  const added = verdicts
    .filter((verdict) => verdict.verdict === 'add' && !verdictProblem(verdict))
    .map((verdict) => [titlesOf(verdict).join('\n'), '–', '–', verdictText(verdict, undefined, areas, language)])
  return [
    { kind: 'heading', level: 1, text: text('renewal.memo.account') },
    ...concluded,
    {
      kind: 'table',
      caption: text('renewal.memo.account.caption', { version: version.label, day: formats.day(renewal.date) }),
      head: [text('records.type.area'), text('renewal.planned'), text('renewal.happened'), text('renewal.verdict')],
      rows: [...rows, ...added],
      widths: [26, 20, 22, 32]
    },
    ...(version.areasAs ? [{ kind: 'paragraph' as const, tone: 'quiet' as const, text: version.areasAs }] : [])
  ]
}

type Why = {
  readonly reason?: string | undefined
  readonly evidence?: string | undefined
  readonly decision?: string | undefined
}
type Heir = Why & { readonly id: string; readonly title: string; readonly continues: readonly string[] }

/** The reason, what shows it, and the decision behind it. */
function whyLines(input: MemoInput, { text, formats }: TextsIn, { reason, evidence, decision }: Why): string[] {
  const decided = decisionsOf(input).find(({ id }) => id === decision)
  return [
    ...(reason ? [reason] : []),
    ...(evidence ? [text('areas.shown-by', { evidence })] : []),
    ...(decided
      ? [
          text('renewal.memo.decided', {
            title: decided.title,
            body: decided.body,
            day: formats.day(decided.decidedOn)
          })
        ]
      : [])
  ]
}

/** Before the comparison, so that nobody takes the draft and the account above for saying the same. */
function differsBlocks({ renewal, areas }: MemoInput, language: TextsIn): PaperBlock[] {
  if (!renewal.differs) return []
  const { intro, items } = differsText(renewal.differs, areas, language)
  return [
    { kind: 'paragraph', text: intro },
    { kind: 'list', items: [...items] },
    { kind: 'paragraph', text: language.text('renewal.memo.differs.do') }
  ]
}

/** The areas of this version beside those of the draft or, before there is one, of what the verdicts make. */
export function comparisonBlocks(input: MemoInput, language: TextsIn): PaperBlock[] {
  const { text } = language
  const { areas, verdicts, version, renewal } = input
  const draft = input.renewal.newest
  const later: readonly Heir[] =
    draft?.areas ?? renewal.next.areas.map((area) => ({ ...area, id: `next ${area.order}` }))
  const rows = compareAreas(areas, later).map(({ fate, before, after }) => {
    const whys: Why[] =
      after.length > 0
        ? later.filter(({ id }) => after.some((one) => one.id === id))
        : areas
            .filter(({ id }) => before.some((one) => one.id === id))
            .map(({ id, dropReason, dropEvidence, dropDecision }) => ({
              reason: dropReason ?? verdictFor(id, verdicts)?.reason,
              evidence: dropEvidence,
              decision: dropDecision
            }))
    const reasons = whys.flatMap((why) => whyLines(input, language, why))
    return [
      text(`records.value.areaFate.${fate}`),
      before.map(({ title }) => title).join('\n') || '–',
      after.map(({ title }) => title).join('\n') || '–',
      [...new Set(reasons)].join('\n') || '–'
    ]
  })
  return [
    { kind: 'heading', level: 1, text: text('renewal.memo.comparison') },
    ...differsBlocks(input, language),
    {
      kind: 'table',
      caption: text('renewal.memo.comparison.caption', { before: areas.length, after: later.length }),
      head: [
        text('agreements.compare.fate'),
        version.label,
        draft?.draft.label ?? text('renewal.memo.next-version'),
        text('records.field.area.reason')
      ],
      rows,
      widths: [17, 26, 26, 31]
    }
  ]
}

/** The records that the figures were counted from, area by area. */
export function recordBlocks(input: MemoInput, language: TextsIn): PaperBlock[] {
  const { text } = language
  const told = input.areas.flatMap((area): PaperBlock[] => {
    const { planned, happened } = figuresOf(input, language, area.id)
    const entries = new Map(
      [...planned, ...happened].flatMap(({ entries: own }) => own.map((entry) => [entry.id, entry]))
    )
    if (entries.size === 0) return []
    const items = [...entries.values()].map(({ type, title, detail }) =>
      text('renewal.memo.record', {
        type: text(`records.type.${type}`),
        title,
        detail: detail ? text('renewal.memo.record-detail', { detail }) : ''
      })
    )
    return [
      { kind: 'heading', level: 2, text: area.title },
      { kind: 'list', items }
    ]
  })
  return told.length === 0 ? [] : [{ kind: 'heading', level: 1, text: text('renewal.memo.records') }, ...told]
}
