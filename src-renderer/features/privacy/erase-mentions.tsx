import { useText } from '@renderer/platform/i18n'
import { FieldValue } from '@renderer/records/field-value'
import { useFieldText } from '@renderer/records/field-text'
import type { Mention } from '@renderer/storage/mentions'
import { Checkbox } from '@renderer/ui/checkbox'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { Stack } from '@renderer/ui/layout'
import { ListRow, RowList, Section } from '@renderer/ui/section'

type EraseMentionsProps = {
  readonly mentions: readonly Mention[]
  readonly kept: ReadonlySet<string>
  readonly onKept: (kept: ReadonlySet<string>) => void
}

/** Where else the person is named; what is ticked loses the name. */
export function EraseMentions({ mentions, kept, onKept }: EraseMentionsProps) {
  const text = useText()
  const { typeName } = useFieldText()
  const keep = (id: string, isKept: boolean) => {
    const next = new Set(kept)
    if (isKept) next.add(id)
    else next.delete(id)
    onKept(next)
  }
  return (
    <Section title={text('privacy.erase.mentions')}>
      <Stack gap={2}>
        <p>{text('privacy.erase.mentions.hint')}</p>
        <RowList label={text('privacy.erase.mentions')}>
          {mentions.map((mention) => (
            <ListRow
              key={`${mention.space} ${mention.id}`}
              title={
                mention.canBeBlanked ? (
                  <Checkbox isSelected={!kept.has(mention.id)} onChange={(isSelected) => keep(mention.id, !isSelected)}>
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
