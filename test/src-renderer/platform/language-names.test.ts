import { describe, expect, it } from 'vitest'
import { languageLine, languagesOf } from '@renderer/platform/language-names'

describe('the languages of a text', () => {
  it('are read by their names in the language of the screen', () => {
    expect(languagesOf('en-GB', 'Swedish, chinese; English')).toEqual(['sv', 'zh', 'en'])
    expect(languagesOf('sv-SE', 'svenska, kinesiska')).toEqual(['sv', 'zh'])
    expect(languagesOf('zh-CN', '瑞典语、中文')).toEqual(['sv', 'zh'])
  })

  it('come back as they were after being shown in any language', () => {
    const languages = ['sv', 'zh', 'Latin verse']
    for (const locale of ['en-GB', 'sv-SE', 'zh-CN'])
      expect(languagesOf(locale, languageLine(locale, languages))).toEqual(languages)
  })

  it('keep a language they do not know, each once, nothing for nothing', () => {
    expect(languagesOf('en-GB', 'Kven, Kven, ,')).toEqual(['Kven'])
    expect(languagesOf('en-GB', '')).toEqual([])
  })
})
