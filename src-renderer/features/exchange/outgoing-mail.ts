import { intlTag, type Locale } from '@renderer/platform/locale'
import { textsIn } from '@renderer/platform/texts-in'
import type { OutgoingSpace } from '@renderer/storage/outgoing-work'
import { amountOf } from '@renderer/storage/exchange-out'
import { officeRecord, type Office } from '@renderer/storage/office'
import type { ProtectionKind } from '@renderer/storage/protect'
import { outgoingTitle } from './outgoing-page'

export type MailText = { readonly subject: string; readonly body: string; readonly language: string }

export type MailFacts = {
  readonly outgoing: readonly OutgoingSpace[]
  readonly protection: ProtectionKind
  /** Which of several e-mails this is. */
  readonly index: number
  readonly count: number
}

/** Subject and body in the reader's language; what the file holds, how it is opened, and what to send back. */
export async function outgoingMail(office: Office, locale: Locale, facts: MailFacts): Promise<MailText> {
  const language = await textsIn(locale)
  const { text } = language
  const own = await officeRecord(office)
  const { index, count, protection, outgoing } = facts
  const title = await outgoingTitle(office, outgoing, language)
  const paragraphs = [
    text('exchange.mail.greeting'),
    text('exchange.mail.what', { title, count: amountOf(outgoing) }),
    ...(count > 1 ? [text('exchange.mail.part', { index, count })] : []),
    text(`exchange.mail.open-${protection}`),
    text('exchange.mail.answer'),
    `${text('exchange.mail.regards')}\n${office.person.name}\n${own?.name ?? ''}`
  ]
  const subject = text('exchange.mail.subject', { title })
  return {
    subject: count > 1 ? `${subject} (${index}/${count})` : subject,
    body: paragraphs.join('\n\n'),
    language: intlTag(locale)
  }
}
