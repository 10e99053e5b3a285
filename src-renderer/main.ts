import { z } from 'zod'
import './ui/tokens.css'
import './ui/fonts.css'
import './ui/base.css'
import './ui/print.css'

z.config({ jitless: true }) // before any schema is made: the content security policy forbids generated code

// Imported only now, so that the page has the tokens first: they name the order of the cascade layers.
const { start } = await import('./app/start')
start()
