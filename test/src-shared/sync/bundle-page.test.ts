import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundlePage, type BundlePageTexts } from '@shared/sync/bundle-page'
import { propertyOptions } from '../../seed'

const english: BundlePageTexts = {
  language: 'en',
  title: 'What Göteborg sent',
  introduction: ['Sent by Åsa Öberg on 18 May 2026.'],
  field: 'Field',
  before: 'Before',
  after: 'After',
  nothing: 'nothing',
  closing: ['Open the file with Entente.'],
  records: [{ title: 'Agreement 2017', status: 'changed', fields: [{ name: 'Signed on', after: '2017-05-31' }] }]
}
const chinese: BundlePageTexts = { ...english, language: 'zh-CN', title: '哥德堡发送的内容', nothing: '无' }

/** The text of the page, tags taken away; throws where there is a tag that the page itself does not write. */
function tagsOf(page: string): readonly string[] {
  return [...page.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, name = '']) => name.toLowerCase())
}

describe('the page of a bundle', () => {
  it('tells in both languages who sent what, with the value before and after', () => {
    const page = bundlePage({ languages: [english, chinese] })
    expect(page).toContain('<section lang="zh-CN">\n<h1>哥德堡发送的内容</h1>')
    expect(page).toContain('Sent by Åsa Öberg on 18 May 2026.')
    expect(page).toContain('<tr><th scope="row">Signed on</th><td>nothing</td><td>2017-05-31</td></tr>')
    expect(page).toContain('<h2>Agreement 2017 <span>changed</span></h2>')
  })

  it('has no script, no link, no picture, and forbids them', () => {
    const page = bundlePage({ languages: [english] })
    expect(page).toContain('default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;')
    expect(page).not.toMatch(/<(script|a|img|link|iframe|form|object)\b|\son\w+=|url\(|@import|https?:/i)
  })

  it('shows whatever was typed as text', () => {
    const sly = `</td><script>alert(1)</script><img src=x onerror=alert(1)>"'&`
    const record = { title: sly, status: sly, fields: [{ name: sly, before: sly, after: sly }] }
    const page = bundlePage({
      languages: [{ ...english, language: '"><script>', title: sly, introduction: [sly], records: [record] }]
    })
    expect(tagsOf(page)).not.toContain('script')
    expect(tagsOf(page)).not.toContain('img')
    expect(page).toContain('&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  it('has the same tags whatever the values are', () => {
    const tags = tagsOf(bundlePage({ languages: [english] }))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (value) => {
        const records = [{ title: value, status: value, fields: [{ name: value, before: value, after: value }] }]
        expect(tagsOf(bundlePage({ languages: [{ ...english, title: value, records }] }))).toEqual(tags)
      }),
      propertyOptions(100)
    )
  })
})
