import { milestoneName, milestoneState } from '@renderer/platform/cycle-text'
import type { TextsIn } from '@renderer/platform/texts-in'
import type { PaperBlock } from '@renderer/ui/paper/paper'
import { decisionSubjects } from '@shared/domain/decision'
import { decisionsOf, paceName, type MemoInput } from './memo-input'

/** Where the renewal cycle of the version stands; nothing where the cycle is that of another version. */
export function cycleBlocks({ view, version, standing }: MemoInput, language: TextsIn): PaperBlock[] {
  const { text, intl, formats } = language
  const { renewal } = standing
  if (!renewal || renewal.version !== version.id) return []
  const { cycle, template } = renewal
  return [
    { kind: 'heading', level: 1, text: text('renewal.memo.cycle') },
    {
      kind: 'table',
      caption: text('renewal.memo.cycle.caption', {
        template: paceName(template, language),
        from: formats.day(cycle.start),
        to: formats.day(cycle.end)
      }),
      head: [text('renewal.memo.cycle.milestone'), text('renewal.memo.cycle.due'), text('renewal.memo.cycle.state')],
      rows: cycle.milestones.map((milestone) => [
        milestoneName(intl, milestone, view.cities.length),
        formats.day(milestone.due),
        milestoneState(intl, milestone)
      ]),
      widths: [50, 25, 25]
    }
  ]
}

/** The decisions on this version, on its draft and on the areas of both, or that one of the areas rests on; the earliest first. */
function decisionsTold(input: MemoInput) {
  const { version, areas } = input
  const draft = input.renewal.newest
  const both = [...areas, ...(draft?.areas ?? [])]
  const about = new Set([version.id, draft?.draft.id, ...both.map(({ id }) => id)])
  const behind = new Set(both.flatMap(({ decision, dropDecision }) => [decision, dropDecision]))
  return decisionsOf(input)
    .filter((decision) => behind.has(decision.id) || decisionSubjects(decision).some((id) => about.has(id)))
    .toSorted((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1))
}

export function decisionBlocks(input: MemoInput, { text, formats }: TextsIn): PaperBlock[] {
  const { view } = input
  const rows = decisionsTold(input).map(({ decidedOn, body, city: side, title, reason }) => {
    const city = view.cities.find(({ id }) => id === side)
    return [
      formats.day(decidedOn),
      [body, city ? formats.city(city).name : ''].filter(Boolean).join('\n'),
      [title, reason ?? ''].filter(Boolean).join('\n')
    ]
  })
  return [
    { kind: 'heading', level: 1, text: text('records.types.decision') },
    rows.length === 0
      ? { kind: 'paragraph', text: text('renewal.memo.no-decision') }
      : {
          kind: 'table',
          caption: text('renewal.memo.decisions.caption'),
          head: [
            text('records.field.decision.decidedOn'),
            text('records.field.decision.body'),
            text('records.type.decision')
          ],
          rows,
          widths: [22, 28, 50]
        }
  ]
}

/** Our internal notes on the version, its areas and the evaluation. Only for a memo that stays in the office. */
export function noteBlocks({ records, version, areas, verdicts, renewal }: MemoInput, { text }: TextsIn): PaperBlock[] {
  const subjects = [
    { id: version.id, name: version.label },
    ...renewal.evaluations.map(({ id }) => ({ id, name: text('records.type.evaluation') })),
    ...areas.flatMap(({ id, title }) => [
      { id, name: title },
      ...verdicts.filter((one) => one.areas.includes(id)).map((one) => ({ id: one.id, name: title }))
    ])
  ]
  const told = subjects.flatMap(({ id, name }): PaperBlock[] => {
    const items = records.notes.filter(({ about }) => about === id).map((note) => note.text)
    return items.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: name },
          { kind: 'list', items }
        ]
  })
  if (told.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: text('renewal.memo.notes') },
    { kind: 'paragraph', tone: 'quiet', text: text('renewal.memo.notes.hint') },
    ...told
  ]
}

/** Where the facts come from, as their records say; the same source stands once. */
export function sourceBlocks(input: MemoInput, { text }: TextsIn): PaperBlock[] {
  const { agreement, version, areas, verdicts, renewal } = input
  const draft = input.renewal.newest?.draft
  const sources = [
    agreement.source,
    version.source,
    draft?.source,
    ...areas.map(({ source }) => source),
    ...renewal.evaluations.map(({ source }) => source),
    ...verdicts.map(({ source }) => source),
    ...decisionsTold(input).map(({ source }) => source)
  ].flatMap((source) => source ?? [])
  return [
    { kind: 'heading', level: 1, text: text('renewal.memo.sources') },
    { kind: 'paragraph', tone: 'quiet', text: text('renewal.memo.sources.own', { count: new Set(sources).size }) },
    ...(sources.length === 0 ? [] : [{ kind: 'list' as const, items: [...new Set(sources)] }])
  ]
}
