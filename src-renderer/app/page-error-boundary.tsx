import { Component, type ComponentType, type ReactNode } from 'react'
import { useText } from '@renderer/platform/i18n'
import { usePath } from '@renderer/platform/router'
import { Button } from '@renderer/ui/button'
import { PageBody } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'

type BoundaryProps = {
  readonly path: string
  readonly children: ReactNode
  readonly Fallback: ComponentType<{ readonly problem: string }>
}
type BoundaryState = { readonly path: string; readonly problem: string | undefined }

/** React offers no function for this: a bug in one screen must not take the others with it. */
class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { path: this.props.path, problem: undefined }

  static getDerivedStateFromProps({ path }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return path === state.path ? null : { path, problem: undefined }
  }

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { problem: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    const { children, Fallback } = this.props
    return this.state.problem === undefined ? children : <Fallback problem={this.state.problem} />
  }
}

function BrokenPage({ problem }: { readonly problem: string }) {
  const text = useText()
  return (
    <PageBody width="reading">
      <Notice
        tone="late"
        title={text('app.broken.title')}
        actions={<Button onPress={() => location.reload()}>{text('app.broken.action')}</Button>}
      >
        {text('app.broken.text', { problem })}
      </Notice>
    </PageBody>
  )
}

/** Going elsewhere starts afresh. */
export function PageErrorBoundary({ children }: { readonly children: ReactNode }) {
  const path = usePath()
  return (
    <Boundary path={path} Fallback={BrokenPage}>
      {children}
    </Boundary>
  )
}
