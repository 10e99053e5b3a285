import { expect, it } from 'vitest'
import { sentencesIn } from '@renderer/platform/sentences'
import { textsIn } from '@renderer/platform/texts-in'

it('sentences are parted as each language does it, and what has nothing to say leaves no gap', async () => {
  const { text: english } = await textsIn('en')
  const { text: chinese } = await textsIn('zh-CN')
  expect(sentencesIn(english, ['One.', undefined, 'Two.', 'Three.'])).toBe('One. Two. Three.')
  expect(sentencesIn(chinese, [undefined, '第一句。', '第二句。', undefined])).toBe('第一句。第二句。')
  expect(sentencesIn(chinese, [])).toBe('')
})
