// The tokens come first: they name the order of the cascade layers.
import './ui/tokens.css'
import './ui/fonts.css'
import './ui/base.css'
import './ui/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './app/app'
import { applyLooks } from './platform/theme'

z.config({ jitless: true }) // the content security policy forbids generated code

applyLooks()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>
)
