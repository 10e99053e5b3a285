import { useEffect, useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { sentencesIn } from '@renderer/platform/sentences'
import { useFieldText } from '@renderer/records/field-text'
import type { Incoming } from '@renderer/storage/exchange-in'
import type { JoinChoice, JoinPreview } from '@renderer/storage/join-partnership'
import { Stack } from '@renderer/ui/layout'

const shownAtMost = 10

/** What joining would write where, in numbers, and the values of ours that would give way. */
export function JoinEffect({ incoming, space, partnership, ourCity }: JoinChoice & { readonly incoming: Incoming }) {
  const text = useText()
  const { city } = useFormats()
  const { fieldName, valueText } = useFieldText()
  const [preview, setPreview] = useState<JoinPreview>()
  useEffect(() => {
    let isAsked = true
    void incoming.joinPreview({ space, partnership, ourCity }).then((effect) => isAsked && setPreview(effect))
    return () => {
      isAsked = false
    }
  }, [incoming, space, partnership, ourCity])
  if (!preview) return null
  const { carried, left, differing } = preview
  const nameOf = (id: string) => {
    const cities = incoming.unknownSpaces.flatMap((unknown) => unknown.cities)
    const found = cities.find((member) => member.id === id)
    return found ? city(found).name : ''
  }
  return (
    <Stack gap={2}>
      <p>
        {sentencesIn(text, [
          text('joining.effect', { count: carried }),
          left > 0 ? text('joining.left', { count: left }) : undefined,
          text('joining.undo')
        ])}
      </p>
      {differing.length > 0 && (
        <div>
          <p>{text('joining.differing', { count: differing.length })}</p>
          <ul>
            {differing.slice(0, shownAtMost).map(({ id, type, field, ours, theirs }) => (
              <li key={`${id} ${field}`}>
                {text('joining.differing.value', {
                  city: nameOf(id),
                  what: fieldName(type, field),
                  ours: valueText(type, field, ours),
                  theirs: valueText(type, field, theirs)
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  )
}
