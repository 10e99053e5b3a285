import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { sentencesIn } from '@renderer/platform/sentences'
import { partsIn, useMissingParts, type Part, type PartRange } from '@renderer/storage/part-sets'

/** "1 and 3–5" in the words of the language. */
export function usePartsText(): (ranges: readonly PartRange[]) => string {
  const text = useText()
  const { list } = useFormats()
  return (ranges) =>
    list(ranges.map(({ from, to }) => (from === to ? String(from) : text('parts.range', { from, to }))))
}

type PartStandingProps = { readonly device: string; readonly part: Part; readonly isSent?: boolean }

/** Which of several files this is and, of those that came in, which have not arrived. */
export function PartStanding({ device, part, isSent = false }: PartStandingProps) {
  const text = useText()
  const list = usePartsText()
  const missing = useMissingParts(device, part)
  const { index, count } = part
  const which = text('parts.this', { index, count })
  if (isSent || !missing) return which
  return sentencesIn(text, [
    text('terms.sentence', { text: which }),
    missing.length === 0
      ? text('parts.all-here', { count })
      : text('parts.missing', { missing: partsIn(missing), list: list(missing) })
  ])
}
