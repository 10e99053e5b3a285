import { lazy, Suspense } from 'react'
import { DelegationPage, type DelegationParts } from '@renderer/features/delegations/delegation-page'
import { TakeAlongButton } from '@renderer/features/travel/take-along-button'
import { useLocaleChoice } from '@renderer/platform/locale'

const SendDialog = lazy(async () => ({ default: (await import('@renderer/features/exchange/send-dialog')).SendDialog }))

/** A delegation with what leads out of it: the file for the trip goes the way of every other file. */
export function DelegationScreen(props: { readonly partnership: string; readonly delegation: string }) {
  return <DelegationPage {...props} renderActions={(parts) => <TravelAction {...parts} />} />
}

function TravelAction({ view, delegation }: DelegationParts) {
  const locale = useLocaleChoice((choice) => choice.locale)
  const { space } = view
  if (!view.ours || delegation.space !== space) return null
  return (
    <TakeAlongButton
      view={view}
      delegation={delegation}
      renderSend={({ recipient, peers, onSaved, onClose }) => (
        <Suspense fallback={null}>
          <SendDialog
            sending={{
              kind: 'travel',
              space,
              spaces: [space],
              title: delegation.title,
              recipient,
              peers,
              language: locale,
              isFollowed: false
            }}
            onSaved={onSaved}
            onClose={onClose}
          />
        </Suspense>
      )}
    />
  )
}
