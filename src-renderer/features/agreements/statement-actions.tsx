import { Copy, FileDown, Printer } from 'lucide-react'
import { bridge } from '@renderer/platform/bridge'
import { useText } from '@renderer/platform/i18n'
import { Button } from '@renderer/ui/button'
import { showToast } from '@renderer/ui/toasts'
import type { CalendarDay } from '@shared/domain/calendar-day'
import { statementText, type PublicStatement } from './public-statement'
import { statementHtml } from './public-statement-html'

type StatementActionsProps = { readonly statement: PublicStatement; readonly date: CalendarDay }

/** The ways out of the app: the clipboard, a file, the printer. */
export function StatementActions({ statement, date }: StatementActionsProps) {
  const text = useText()

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(statementText(statement))
      showToast({ title: text('standing.statement.copied'), tone: 'good' })
    } catch (error) {
      showToast({ title: text('standing.statement.not-copied'), detail: String(error), tone: 'late' })
    }
  }

  async function save(): Promise<void> {
    try {
      const name = `${fileName(statement)}-${date}-${statement.language}.html`
      const { saved, problem } = await bridge.saveFile('page', name, new TextEncoder().encode(statementHtml(statement)))
      if (saved) showToast({ title: text('standing.statement.saved', { file: name }), tone: 'good' })
      else if (problem) showToast({ title: text('standing.statement.not-saved'), detail: problem, tone: 'late' })
    } catch (error) {
      showToast({ title: text('standing.statement.not-saved'), detail: String(error), tone: 'late' })
    }
  }

  return (
    <>
      <Button icon={<Copy aria-hidden />} onPress={() => void copy()}>
        {text('standing.statement.copy')}
      </Button>
      <Button icon={<Printer aria-hidden />} onPress={() => window.print()}>
        {text('standing.statement.print')}
      </Button>
      <Button variant="primary" icon={<FileDown aria-hidden />} onPress={() => void save()}>
        {text('standing.statement.save')}
      </Button>
    </>
  )
}

function fileName({ cities }: PublicStatement): string {
  return cities.map(({ name }) => name.replace(/[^\p{L}\p{N}]+/gu, '-')).join('-')
}
