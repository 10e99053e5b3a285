import { describe, expect, test } from 'vitest'
import { differsText } from '@renderer/features/renewal/draft-differs'
import { memo } from '@renderer/features/renewal/memo'
import { renewalSteps } from '@renderer/features/renewal/renewal-steps'
import { textsIn } from '@renderer/platform/texts-in'
import { paperTexts } from '@renderer/ui/paper/paper'
import { areas2017, areaTitled, memorandum2017, sampleMemoInput, verdictOn } from './sample-renewal'

const care = areaTitled('Welfare')
const dropped = areaTitled('Placements')
const draft = { ...memorandum2017, id: 'z draft', label: 'Draft of 2019', status: 'draft' as const }
/** The draft as it was made from one verdict: the placements are dropped, everything else goes on. */
const drafted = areas2017
  .filter(({ id }) => id !== dropped.id)
  .map((area) => ({ ...area, id: `next ${area.id}`, version: draft.id, continues: [area.id] }))
const drop = verdictOn('v1', 'drop', [], 'Nothing came of it', [dropped.id])
const rename = verdictOn('v2', 'rename', ['Elderly care'], 'Says what was done', [care.id])
const inOrder = { first: '2019-01-10T09:00:00.000+01:00', last: '2019-01-10T09:00:00.000+01:00' }
const afterwards = { first: '2019-01-11T09:00:00.000+01:00', last: '2019-01-12T09:00:00.000+01:00' }

/** With the renaming given two days after the draft, or with only what the draft was made from. */
function input(isRenamed: boolean) {
  const given = sampleMemoInput()
  return sampleMemoInput({
    verdicts: isRenamed ? [drop, rename] : [drop],
    versions: [...given.records.versions, draft],
    areas: [...given.records.areas, ...drafted],
    times: new Map([
      [draft.id, inOrder],
      [drop.id, inOrder],
      [rename.id, afterwards]
    ])
  })
}

describe('a draft that the verdicts have left behind', () => {
  test('is said to agree while it does', async () => {
    const given = input(false)
    expect(given.renewal.differs).toBeUndefined()
    const { text } = await textsIn('en')
    expect(renewalSteps(given, given.renewal, text).find(({ id }) => id === 'draft')?.missing).toEqual([])
  })

  test.each([
    ['en', 'before the verdict on “Welfare', 'by the verdicts “Elderly care”; in the draft “Welfare'],
    ['sv', 'innan bedömningen av ”Welfare', 'enligt bedömningarna ”Elderly care”; i utkastet ”Welfare'],
    ['zh-CN', '此后对“Welfare', '评定为“Elderly care”；草案中为“Welfare']
  ] as const)('names what differs and which verdict came later, in the steps and in the paper (%s)', async (...row) => {
    const [locale, later, item] = row
    const language = await textsIn(locale)
    const given = input(true)
    const { differs } = given.renewal
    if (!differs) throw new Error('nothing differs')
    expect(differs.later.map(({ id }) => id)).toEqual([care.id])
    const { intro, items } = differsText(differs, given.areas, language)
    expect(intro).toContain(later)
    expect(items).toHaveLength(1)
    expect(items[0]).toContain(item)
    const texts = paperTexts(memo(given, language))
    expect(texts).toContain(intro)
    expect(texts).toContain(items[0])
    const missing = renewalSteps(given, given.renewal, language.text).flatMap((step) => step.missing)
    expect(missing).toContain(language.text('renewal.missing.disagrees'))
    expect(missing).toContain(language.text('renewal.missing.memo-disagrees'))
  })
})
