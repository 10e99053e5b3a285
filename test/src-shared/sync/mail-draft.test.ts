import * as fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { attachmentLimit, mailDraft, type MailDraft } from '@shared/sync/mail-draft'
import { propertyOptions } from '../../seed'

const draft: MailDraft = {
  to: [{ name: '外事办公室', address: 'fao@example.cn' }, { address: 'int@example.se' }],
  subject: 'Partnerskap Göteborg – 上海 2026: ändringar, förslag och frågor inför mötet i november 🤝',
  at: '2026-05-18T14:12:33.123+08:00',
  text: 'Hej!\nBifogat: det som är nytt.\n你好 🤝\n',
  attachments: [{ name: '上海 – Göteborg.entente', bytes: new Uint8Array(5000).fill(200) }]
}
const textOf = (mail: MailDraft) => Buffer.from(mailDraft(mail)).toString()
const parsed = (mail: MailDraft) => PostalMime.parse(mailDraft(mail), { attachmentEncoding: 'arraybuffer' })

describe('an e-mail draft', () => {
  it('comes back from a second program as it went in', async () => {
    const mail = await parsed(draft)
    expect(mail.to).toEqual([
      { name: '外事办公室', address: 'fao@example.cn' },
      { name: '', address: 'int@example.se' }
    ])
    expect(mail.subject).toBe(draft.subject)
    expect(mail.text?.replaceAll('\r\n', '\n')).toContain(draft.text)
    expect(Date.parse(mail.date ?? '')).toBe(Date.parse('2026-05-18T14:12:33+08:00'))
    expect(mail.attachments.map(({ filename, disposition }) => [filename, disposition])).toEqual([
      ['上海 – Göteborg.entente', 'attachment']
    ])
    expect(new Uint8Array(mail.attachments[0]?.content as ArrayBuffer)).toEqual(draft.attachments[0]?.bytes)
  })

  it('opens as unsent, without a sender, in lines that any server takes', () => {
    const text = textOf(draft)
    expect(text).toMatch(/^X-Unsent: 1\r\n/)
    expect(text).not.toMatch(/^From:/im)
    expect(text).toContain('Date: Mon, 18 May 2026 14:12:33 +0800\r\n')
    for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]|[^ -~]/)
  })

  it('keeps line ends, quotes and whole headers inside the field they were typed in', async () => {
    const sly = 'a"b\\c;x\r\nBcc: evil@example.org\r\n\r\n<b>'
    const mail = await parsed({
      ...draft,
      to: [{ name: sly, address: 'a@example.se' }],
      subject: sly,
      attachments: [{ name: sly, bytes: new Uint8Array([1]) }]
    })
    const flat = 'a"b\\c;x Bcc: evil@example.org <b>'
    expect(mail.bcc).toBeUndefined()
    expect([mail.subject, mail.to?.[0]?.name]).toEqual([flat, flat])
    expect(mail.attachments[0]?.filename).toBe(flat.replaceAll('\\', '-'))
    expect(mail.headers.map(({ key }) => key).toSorted()).toEqual([
      'content-type',
      'date',
      'mime-version',
      'subject',
      'to',
      'x-unsent'
    ])
  })

  it('refuses an address that could carry more than an address', () => {
    for (const address of ['', 'a', 'a@b\r\nBcc: c@d', 'a@b, c@d', '<a@b>', 'a b@c', 'a@b>']) {
      expect(() => mailDraft({ ...draft, to: [{ address }] })).toThrow('address')
    }
  })

  it('gives any subject and file name back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), async (typed) => {
        const name = typed.replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ').trim()
        fc.pre(name !== '')
        const mail = await parsed({
          ...draft,
          subject: typed,
          attachments: [{ name: typed, bytes: new Uint8Array(1) }]
        })
        expect(mail.subject).toBe(name)
        expect(mail.attachments[0]?.filename).toBe(name.replace(/[\\/]/g, '-'))
      }),
      propertyOptions(200)
    )
  })

  it('stays within the mail limit when its attachment stays within ours', () => {
    const bytes = new Uint8Array(attachmentLimit(1_000_000)).fill(1)
    const { length } = mailDraft({ ...draft, attachments: [{ name: 'a.entente', bytes }] })
    expect(length).toBeLessThanOrEqual(1_000_000)
    expect(length).toBeGreaterThan(980_000)
  })
})
