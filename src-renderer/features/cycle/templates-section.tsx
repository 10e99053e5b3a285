import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { templateName } from '@renderer/platform/cycle-text'
import { useIntl, useText } from '@renderer/platform/i18n'
import { useRecords } from '@renderer/storage/records'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { IconButton } from '@renderer/ui/icon-button'
import { Stack } from '@renderer/ui/layout'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { cycleTemplates, type CycleTemplate } from '@shared/domain/cycle-templates'
import type { RecordOf } from '@shared/domain/record-registry'
import { TemplateDialog } from './template-dialog'

/** The paces of a renewal cycle: those of the app, which stay as they are, and our own. */
export function TemplatesSection() {
  const text = useText()
  const intl = useIntl()
  const own = useRecords('cycle-template') ?? []
  const [edited, setEdited] = useState<RecordOf<'cycle-template'> | 'new'>()
  const distances = ({ plansWithin, reviewEvery, evaluationBefore, decisionBefore }: Omit<CycleTemplate, 'id'>) =>
    text('pace.template.distances', {
      plans: plansWithin,
      reviews: reviewEvery ?? 0,
      evaluation: evaluationBefore,
      decision: decisionBefore
    })
  return (
    <Section
      title={text('pace.templates')}
      action={
        <Button size="s" onPress={() => setEdited('new')}>
          {text('pace.template.add')}
        </Button>
      }
    >
      <Stack gap={3}>
        <p>{text('pace.templates.text')}</p>
        <RowList label={text('pace.templates')}>
          {Object.values(cycleTemplates).map((template) => (
            <ListRow
              key={template.id}
              title={templateName(intl, template)}
              detail={distances(template)}
              aside={<Badge>{text('pace.template.shipped')}</Badge>}
            />
          ))}
          {own.map((template) => (
            <ListRow
              key={template.id}
              title={template.name}
              detail={distances(template)}
              aside={
                <IconButton
                  icon={<Pencil />}
                  label={text('pace.template.edit', { name: template.name })}
                  onPress={() => setEdited(template)}
                />
              }
            />
          ))}
        </RowList>
      </Stack>
      {edited && (
        <TemplateDialog template={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </Section>
  )
}
