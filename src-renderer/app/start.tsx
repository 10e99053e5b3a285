import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { applyLooks } from '@renderer/platform/theme'
import { App } from './app'

/** Draws the app into the page's `#root`. */
export function start(): void {
  applyLooks()
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>
  )
}
