import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { applyLooks } from '@renderer/platform/theme'
import { copyPlainDates } from '@renderer/platform/unbroken'
import { App } from './app'

/** Draws the app into the page's `#root`. */
export function start(): void {
  applyLooks()
  document.addEventListener('copy', copyPlainDates)
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>
  )
}
