import { Component, type ReactNode } from 'react'
import { useText } from '@renderer/platform/i18n'
import { Button } from '@renderer/ui/button'
import { PageBody } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'

type BoundaryProps = { readonly children: ReactNode; readonly fallback: (problem: string) => ReactNode }
type BoundaryState = { readonly problem: string | undefined }

/** React offers no function for this: a bug in one screen must not take the others with it. */
class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { problem: undefined }

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { problem: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    return this.state.problem === undefined ? this.props.children : this.props.fallback(this.state.problem)
  }
}

/** Give it the path as `key`, so that going elsewhere starts afresh. */
export function PageErrorBoundary({ children }: { readonly children: ReactNode }) {
  const text = useText()
  return (
    <Boundary
      fallback={(problem) => (
        <PageBody width="reading">
          <Notice
            tone="late"
            title={text('app.broken.title')}
            actions={<Button onPress={() => location.reload()}>{text('app.broken.action')}</Button>}
          >
            {text('app.broken.text', { problem })}
          </Notice>
        </PageBody>
      )}
    >
      {children}
    </Boundary>
  )
}
