import { IdCard } from 'lucide-react'
import { bridge } from '@renderer/platform/bridge'
import { useText } from '@renderer/platform/i18n'
import { useOffice } from '@renderer/storage/office-context'
import { ownCard } from '@renderer/storage/peers'
import { Button } from '@renderer/ui/button'
import { showToast } from '@renderer/ui/toasts'

/** Saves our card, to be given to partners and colleagues. */
export function OwnCardButton() {
  const text = useText()
  const office = useOffice()
  async function save(): Promise<void> {
    try {
      const { name, bytes } = await ownCard(office)
      const { saved, problem } = await bridge.saveFile('card', name, bytes)
      if (saved) showToast({ title: text('exchange.card.saved', { file: name }), tone: 'good' })
      else if (problem) showToast({ title: text('exchange.send.not-saved'), detail: problem, tone: 'late' })
    } catch (error) {
      showToast({ title: text('exchange.send.not-saved'), detail: String(error), tone: 'late' })
    }
  }
  return (
    <Button size="s" icon={<IdCard aria-hidden />} onPress={() => void save()}>
      {text('exchange.card.save')}
    </Button>
  )
}
