import { describe, expect, test } from 'vitest'
import { memo } from '@renderer/features/renewal/memo'
import { textsIn } from '@renderer/platform/texts-in'
import { paperTexts, type Paper, type PaperTable } from '@renderer/ui/paper/paper'
import { areaTitled, cityIds, memorandum2017, sampleMemoInput, verdictOn } from './sample-renewal'

const space = memorandum2017.space
const care = areaTitled('Welfare')
const common = { space, conflicts: [] }

const verdicts = [
  verdictOn('v1', 'rename', ['Elderly care'], 'Says what was done', [care.id]),
  verdictOn('v2', 'merge', ['Trade and tourism'], 'One partner on both sides', [
    areaTitled('Business').id,
    areaTitled('Tourism').id
  ]),
  verdictOn('v3', 'drop', [], 'Nothing came of it', [areaTitled('Placements').id]),
  verdictOn('v4', 'add', ['Youth exchange'], 'Both sides asked for it', [])
]
const notes = [
  { ...common, type: 'note' as const, id: 'n1', about: care.id, text: 'CANARY: they sent nobody' },
  { ...common, type: 'note' as const, id: 'n2', about: 'v3', text: 'CANARY: cost us a fortune' }
]
const activities = [
  {
    ...common,
    type: 'activity' as const,
    id: 'a1',
    plan: 'p1',
    title: 'Visit three homes',
    area: care.id,
    status: 'done' as const
  }
]
const changes = { verdicts, notes, activities }

const tables = (paper: Paper) => paper.blocks.filter((block): block is PaperTable => block.kind === 'table')
const headings = (paper: Paper) =>
  paper.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []))

describe('the paper for the council', () => {
  test('says so where no record names a source, instead of pointing at an empty list', async () => {
    const input = sampleMemoInput({})
    const bare = <T extends object>(one: T) => ({ ...one, source: undefined })
    const { agreement, version, areas, renewal } = input
    const texts = paperTexts(
      memo(
        {
          ...input,
          agreement: bare(agreement),
          version: bare(version),
          areas: areas.map(bare),
          renewal: { ...renewal, evaluations: renewal.evaluations.map(bare) }
        },
        await textsIn('en')
      )
    )
    expect(texts.join('\n')).toContain('none of these names a source.')
    expect(paperTexts(memo(input, await textsIn('en'))).join('\n')).toContain('what they rest on is named below.')
  })

  test('says what is asked, what is in force with its arithmetic, and what is proposed', async () => {
    const paper = memo(sampleMemoInput(changes), await textsIn('en'))
    expect(paper.title).toBe('Memorandum of understanding, Gothenburg – Shanghai: the next version')
    expect(headings(paper)).toEqual([
      'What is asked of the council',
      'What is in force',
      'The renewal cycle',
      'What was planned, what happened, what is proposed',
      'Areas now and in the next version',
      'The proposed term',
      'Decisions',
      'The records behind the figures',
      'Sources'
    ])
    const texts = paperTexts(paper)
    expect(texts).toContain(
      'The sister-city agreement of 2003 is in force by tacit renewal. The memorandum signed on 31 May 2017 is in force until 31 December 2019, the date written in its text.'
    )
    expect(texts).toContain('The text names its end: 31 December 2019')
    expect(texts).toContain('1 January 2020')
    expect(texts.filter((text) => text.startsWith('Runs ') && text.includes('from 1 January 2020'))).toHaveLength(1)
    expect(texts.join(' ')).not.toContain('(Gothenburg–Shanghai)')
    expect(texts).toContain('Activity: Visit three homes (Done)')
    expect(texts).toContain('As summarised by the city’s public pages, not the text of the treaty.')
  })

  test('names the number of each side by its city', async () => {
    const sides = cityIds.map((city, at) => ({ city, filing: undefined, reference: `N ${at}` }))
    const input = sampleMemoInput(changes, { filings: { sides, unplaced: [] } })
    const [facts] = memo(input, await textsIn('en')).blocks
    const nameOf = (id: string) => input.view.cities.find((city) => city.id === id)?.latinName
    const items = facts?.kind === 'facts' ? facts.items : []
    for (const { city, reference } of sides)
      expect(items).toContainEqual({ name: `File number of ${nameOf(city)}`, value: reference })
  })

  test('compares the areas exactly by the verdicts, with their reasons', async () => {
    const paper = memo(sampleMemoInput(changes), await textsIn('en'))
    const comparison = tables(paper).find(({ head }) => head[0] === 'Change')
    const rows = comparison?.rows.filter(([fate]) => fate !== 'Kept')
    expect(rows).toEqual([
      ['Renamed', 'Welfare, elderly care above all', 'Elderly care', 'Says what was done'],
      ['Merged', 'Business and trade\nTourism', 'Trade and tourism', 'One partner on both sides'],
      ['New', '–', 'Youth exchange', 'Both sides asked for it'],
      ['Dropped', 'Placements in municipal bodies', '–', 'Nothing came of it']
    ])
  })

  test('holds no internal note unless it is an internal memo, and that says so', async () => {
    for (const locale of ['en', 'sv', 'zh-CN'] as const) {
      const language = await textsIn(locale)
      const forCouncil = paperTexts(memo(sampleMemoInput(changes), language)).join('\n')
      expect(forCouncil).not.toMatch(/canary/i)
      const internal = memo(sampleMemoInput(changes, { isInternal: true }), language)
      expect(paperTexts(internal).join('\n')).toMatch(/they sent nobody[^]*cost us a fortune/)
      expect(internal.mark).toBe(language.text('renewal.memo.internal-mark'))
    }
  })

  test('holds an internal decision only in an internal memo', async () => {
    const internalDecisions = [
      {
        ...common,
        type: 'decision' as const,
        id: 'd1',
        title: 'CANARY decided behind closed doors',
        decidedOn: '2018-12-01',
        body: 'Board',
        city: cityIds[0],
        about: [memorandum2017.id]
      }
    ]
    const english = await textsIn('en')
    const texts = (isInternal: boolean) =>
      paperTexts(memo(sampleMemoInput({ internalDecisions }, { isInternal }), english)).join('\n')
    expect(texts(false)).not.toMatch(/canary/i)
    expect(texts(true)).toMatch(/CANARY decided/)
  })

  test('names what shows why an area goes and the decision behind it, an internal one only in an internal memo', async () => {
    const tourism = areaTitled('Tourism')
    const decision = (id: string, title: string) => ({
      ...common,
      type: 'decision' as const,
      id,
      title,
      decidedOn: '2018-12-01',
      body: 'City Board',
      about: []
    })
    const dropped = { ...tourism, dropReason: 'Nobody came', dropEvidence: 'The figures of 2018' }
    const paper = async (dropDecision: string, isInternal: boolean) => {
      const input = sampleMemoInput(
        {
          verdicts: [verdictOn('v1', 'drop', [], 'Nobody came', [tourism.id])],
          areas: [{ ...dropped, dropDecision }],
          decisions: [decision('d1', 'No more tourism')],
          internalDecisions: [decision('d2', 'CANARY no more tourism')]
        },
        { isInternal }
      )
      return paperTexts(memo(input, await textsIn('en')))
    }
    const why = 'Nobody came\nShown by: The figures of 2018'
    const told = await paper('d1', false)
    expect(told).toContain(`${why}\nDecided by City Board on 1 December 2018: No more tourism`)
    expect(told).toContain('City Board')
    expect((await paper('d2', false)).join('\n')).not.toMatch(/canary/i)
    expect((await paper('d2', true)).join('\n')).toMatch(/canary/i)
  })

  test('lists the areas of a split one below the other', async () => {
    const split = verdictOn('v1', 'split', ['Care, home and abroad', 'Welfare'], 'Two groups', [care.id])
    const texts = paperTexts(memo(sampleMemoInput({ verdicts: [split] }), await textsIn('en')))
    expect(texts).toContain('Split\n– Care, home and abroad\n– Welfare\nTwo groups')
  })

  test('is in the language that was chosen', async () => {
    const swedish = memo(sampleMemoInput(changes), await textsIn('sv'))
    expect(swedish.language).toBe('sv-SE')
    expect(swedish.title).toContain('Göteborg – Shanghai')
    expect(headings(swedish)).toContain('Vad fullmäktige ombeds besluta')
    const chinese = memo(sampleMemoInput(changes), await textsIn('zh-CN'))
    expect(chinese.language).toBe('zh-CN')
    expect(headings(chinese)).toContain('提请市议会审议的事项')
    expect(paperTexts(chinese)).toContain('文本载明终止日：2019年12月31日')
  })

  test('takes the words of the writer for what is asked', async () => {
    const paper = memo(sampleMemoInput(changes, { ask: 'Approve the port.' }), await textsIn('en'))
    expect(paper.blocks[2]).toEqual({ kind: 'paragraph', tone: 'lead', text: 'Approve the port.' })
  })
})
