import type { Text } from '@renderer/platform/i18n'
import type { EventFormKind } from './event-values'

export function eventKindName(text: Text, kind: EventFormKind): string {
  return kind === 'superseded' ? text('standing.event.superseded') : text(`records.value.termEventKind.${kind}`)
}
