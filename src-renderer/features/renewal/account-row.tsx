import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { RecordExtras } from '@renderer/records/record-extras'
import { useSides } from '@renderer/records/use-sides'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { Inline } from '@renderer/ui/layout'
import { verdictFor } from '@shared/domain/next-areas'
import { happenedFigures, plannedFigures } from './account-figures'
import { FigureList } from './figure-list'
import type { RenewalPartProps } from './use-renewal'
import type { Area } from './renewal-records'
import { VerdictWords } from './verdict-words'
import styles from './renewal.module.css'

type AccountRowProps = RenewalPartProps & { readonly area: Area; readonly onJudge: () => void }

/** One area: its figures, its verdict, and our internal notes about it. */
export function AccountRow(props: AccountRowProps) {
  const text = useText()
  const formats = useFormats()
  const { view, records, areas, verdicts, renewal, area, onJudge } = props
  const sides = useSides(view)
  const [showsNotes, setShowsNotes] = useState(false)
  const account = renewal.accounts.find((one) => one.area === area.id)
  const verdict = verdictFor(area.id, verdicts)
  const language = { text, formats }
  const notes = records.notes.filter(({ about }) => about === area.id)
  const partnership = view.partnership.id
  const judging = text(verdict ? 'renewal.verdict.change' : 'renewal.verdict.judge')
  const noted = text('renewal.notes', { count: notes.length })
  const named = (action: string) => text('renewal.of-area', { action, area: area.title })
  return (
    <tr>
      <th scope="row">{area.title}</th>
      <td>
        {account && (
          <FigureList
            partnership={partnership}
            figures={plannedFigures(account, language)}
            none={text('renewal.planned.none')}
          />
        )}
      </td>
      <td>
        {account && (
          <FigureList
            partnership={partnership}
            figures={happenedFigures(account, language, { cityName: (id) => sides.name(id) })}
            none={text('renewal.happened.none')}
          />
        )}
      </td>
      <td>
        {verdict && <VerdictWords verdict={verdict} area={area.id} areas={areas} />}
        {renewal.next.contested.includes(area.id) && <Badge tone="due">{text('renewal.verdict.contested')}</Badge>}
        <Inline>
          <Button size="s" label={named(judging)} onPress={onJudge}>
            {judging}
          </Button>
          <Button size="s" variant="quiet" label={named(noted)} onPress={() => setShowsNotes(true)}>
            {noted}
          </Button>
        </Inline>
        {showsNotes && (
          <Dialog title={area.title} isOpen onClose={() => setShowsNotes(false)}>
            <p className={styles.note}>{text('renewal.notes.hint')}</p>
            <RecordExtras record={area} />
          </Dialog>
        )}
      </td>
    </tr>
  )
}
