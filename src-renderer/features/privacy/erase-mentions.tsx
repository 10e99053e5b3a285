import { useText } from '@renderer/platform/i18n'
import { FieldValue } from '@renderer/records/field-value'
import { useFieldText } from '@renderer/records/field-text'
import type { Mention } from '@renderer/storage/mentions'
import type { Naming } from '@renderer/storage/names-in-text'
import { Checkbox } from '@renderer/ui/checkbox'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { Stack } from '@renderer/ui/layout'
import { ListRow, RowList, Section } from '@renderer/ui/section'

type EraseMentionsProps = {
  readonly naming: Naming
  readonly mentions: readonly Mention[]
  readonly isTicked: (mention: Mention) => boolean
  readonly onTicked: (mention: Mention, isTicked: boolean) => void
}

const words = {
  surely: { title: 'privacy.erase.mentions', hint: 'privacy.erase.mentions.hint' },
  perhaps: { title: 'privacy.erase.perhaps', hint: 'privacy.erase.perhaps.hint' }
} as const

/** Where else the person is named, or perhaps is; what is ticked loses the name. */
export function EraseMentions({ naming, mentions, isTicked, onTicked }: EraseMentionsProps) {
  const text = useText()
  const { typeName } = useFieldText()
  if (mentions.length === 0) return null
  const title = text(words[naming].title)
  return (
    <Section title={title}>
      <Stack gap={2}>
        <p>{text(words[naming].hint)}</p>
        <RowList label={title}>
          {mentions.map((mention) => (
            <ListRow
              key={`${mention.space} ${mention.id}`}
              title={
                mention.canBeBlanked ? (
                  <Checkbox isSelected={isTicked(mention)} onChange={(isSelected) => onTicked(mention, isSelected)}>
                    {typeName(mention.type)}
                  </Checkbox>
                ) : (
                  typeName(mention.type)
                )
              }
              detail={<MentionDetail mention={mention} />}
            />
          ))}
        </RowList>
      </Stack>
    </Section>
  )
}

function MentionDetail({ mention: { type, fields, canBeBlanked } }: { readonly mention: Mention }) {
  const text = useText()
  const { fieldName } = useFieldText()
  return (
    <>
      {fields.length === 0 && text('privacy.erase.mentions.past')}
      <KeyValueList
        items={fields.map(({ field, value }) => ({
          key: fieldName(type, field),
          value: <FieldValue type={type} field={field} value={value} />
        }))}
      />
      {!canBeBlanked && text('privacy.erase.mentions.by-hand')}
      {canBeBlanked && type === 'approval' && fields.some(({ field }) => field === 'receipt') && (
        <div>{text('privacy.erase.mentions.receipt')}</div>
      )}
    </>
  )
}
