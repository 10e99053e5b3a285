import { createIntl } from 'react-intl'
import type { IntlShape } from '@renderer/platform/i18n'
import calendarEn from '@renderer/platform/messages/en/calendar.json'
import cycleEn from '@renderer/platform/messages/en/cycle.json'
import termsEn from '@renderer/platform/messages/en/terms.json'
import calendarSv from '@renderer/platform/messages/sv/calendar.json'
import cycleSv from '@renderer/platform/messages/sv/cycle.json'
import termsSv from '@renderer/platform/messages/sv/terms.json'
import calendarZh from '@renderer/platform/messages/zh-CN/calendar.json'
import cycleZh from '@renderer/platform/messages/zh-CN/cycle.json'
import termsZh from '@renderer/platform/messages/zh-CN/terms.json'

/** Throws where a text is missing or malformed, which on a screen only falls back. */
function strictIntl(locale: string, messages: Record<string, string>): IntlShape {
  return createIntl({
    locale,
    messages,
    onError: (error) => {
      throw error
    }
  })
}

export const english = strictIntl('en-GB', { ...termsEn, ...cycleEn, ...calendarEn })
export const swedish = strictIntl('sv-SE', { ...termsSv, ...cycleSv, ...calendarSv })
export const chinese = strictIntl('zh-CN', { ...termsZh, ...cycleZh, ...calendarZh })
