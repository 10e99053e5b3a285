import { describe, expect, it } from 'vitest'
import { loadMessages } from '@renderer/platform/messages'
import type { RefusalCode } from '@shared/sync/refusal'

const codes: Readonly<Record<RefusalCode, true>> = {
  unreadable: true,
  'not-a-bundle': true,
  'unknown-entry': true,
  'too-large': true,
  'newer-format': true,
  'bad-manifest': true,
  'bad-signature': true,
  'wrong-device': true,
  'hash-mismatch': true,
  'bad-change': true,
  'out-of-scope': true,
  'own-name': true,
  fork: true,
  'passphrase-needed': true,
  'wrong-passphrase': true,
  'not-for-us': true
}

/** What to do: to ask or call the sender, to update, to give a card. */
const nextStep = {
  en: /\b(ask|call|update|give)\b/i,
  sv: /\b(be|fråga|ring|uppdatera|ge)\b/i,
  'zh-CN': /请|更新|联系/
} as const

describe.each(['en', 'sv', 'zh-CN'] as const)('each reason why a file is refused, in %s', (locale) => {
  it.each(Object.keys(codes))('%s says what is wrong and what to do next, in words of its own', async (code) => {
    const messages = await loadMessages(locale)
    const message = messages[`refusals.${code}`] ?? ''
    const sentences = message.split(/[.。:：](?:\s|$|(?=\p{Script=Han}))/u).filter((sentence) => sentence.trim() !== '')
    expect(sentences.length, message).toBeGreaterThan(1)
    expect(message).toMatch(nextStep[locale])
    const others = Object.keys(codes).filter((other) => other !== code)
    expect(others.map((other) => messages[`refusals.${other}`])).not.toContain(message)
  })
})
