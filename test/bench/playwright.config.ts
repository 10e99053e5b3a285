import { defineConfig } from '@playwright/test'

/** The built app under load; run by `npm run bench`. */
export default defineConfig({
  testMatch: 'built-app.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 1_800_000,
  reporter: [['line']]
})
