import agreements from './messages/en/agreements.json'
import app from './messages/en/app.json'
import calendar from './messages/en/calendar.json'
import applying from './messages/en/applying.json'
import areas from './messages/en/areas.json'
import cycle from './messages/en/cycle.json'
import decisions from './messages/en/decisions.json'
import delegations from './messages/en/delegations.json'
import desk from './messages/en/desk.json'
import exchange from './messages/en/exchange.json'
import forms from './messages/en/forms.json'
import history from './messages/en/history.json'
import joining from './messages/en/joining.json'
import measures from './messages/en/measures.json'
import method from './messages/en/method.json'
import overview from './messages/en/overview.json'
import papers from './messages/en/papers.json'
import pace from './messages/en/pace.json'
import partnerships from './messages/en/partnerships.json'
import parts from './messages/en/parts.json'
import people from './messages/en/people.json'
import plans from './messages/en/plans.json'
import privacy from './messages/en/privacy.json'
import records from './messages/en/records.json'
import refusals from './messages/en/refusals.json'
import reminders from './messages/en/reminders.json'
import renewal from './messages/en/renewal.json'
import settings from './messages/en/settings.json'
import standing from './messages/en/standing.json'
import terms from './messages/en/terms.json'
import texts from './messages/en/texts.json'
import travel from './messages/en/travel.json'
import trust from './messages/en/trust.json'
import ui from './messages/en/ui.json'
import welcome from './messages/en/welcome.json'
import type { Locale } from './locale'
import { pseudoMessage } from './pseudo-locale'

export const englishMessages = {
  ...agreements,
  ...app,
  ...calendar,
  ...applying,
  ...areas,
  ...cycle,
  ...decisions,
  ...delegations,
  ...desk,
  ...exchange,
  ...forms,
  ...history,
  ...joining,
  ...measures,
  ...method,
  ...overview,
  ...papers,
  ...pace,
  ...partnerships,
  ...parts,
  ...people,
  ...plans,
  ...privacy,
  ...records,
  ...refusals,
  ...reminders,
  ...renewal,
  ...settings,
  ...standing,
  ...terms,
  ...texts,
  ...travel,
  ...trust,
  ...ui,
  ...welcome
}

/** Every text of the screens has such an id; the English files are the list of what exists. */
export type MessageId = keyof typeof englishMessages

export type Messages = Readonly<Record<string, string>>

const translations = import.meta.glob<Messages>(['./messages/sv/*.json', './messages/zh-CN/*.json'], {
  import: 'default'
})

const cache = new Map<Locale, Messages>([['en', englishMessages]])

/** The messages of a language if they are here already: English always, another once loaded. */
export function loadedMessages(locale: Locale): Messages | undefined {
  return cache.get(locale)
}

/** Loads a language; a message that is not translated yet reads in English. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const known = cache.get(locale)
  if (known) return known
  const messages = locale === 'en-XA' ? pseudoMessages() : await translatedMessages(locale)
  cache.set(locale, messages)
  return messages
}

function pseudoMessages(): Messages {
  return Object.fromEntries(Object.entries<string>(englishMessages).map(([id, text]) => [id, pseudoMessage(text)]))
}

async function translatedMessages(locale: Locale): Promise<Messages> {
  const files = Object.entries(translations).filter(([path]) => path.startsWith(`./messages/${locale}/`))
  const loaded = await Promise.all(files.map(([, load]) => load()))
  return Object.assign({}, englishMessages, ...loaded) as Messages
}
