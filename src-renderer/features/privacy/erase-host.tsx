import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { EraseDialog } from './erase-dialog'
import { useErasing, type Erasing } from './erasing-store'

/** Holds the erasure's dialog above all screens, since the page it was asked on goes with the record. */
export function EraseHost() {
  const { erasing } = useErasing()
  if (!erasing) return null
  return (
    <EraseDialog
      key={erasing.id}
      erasing={erasing}
      onClose={(isErased) => {
        useErasing.setState({ erasing: undefined })
        if (isErased) navigate(pathWithout(erasing))
      }}
    />
  )
}

/** A list that the erased record stood in; the page and the forms that were open on it close. */
function pathWithout({ type }: Erasing): string {
  if (type === 'person') return routes.people.to()
  return type === 'participant' ? routes.delegations.to() : routes.partnerships.to()
}
