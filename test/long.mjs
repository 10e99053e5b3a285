// npm run test:long: the property tests at nightly size, ENTENTE_LONG times the usual number of runs.
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const env = { ...process.env, ENTENTE_LONG: process.env.ENTENTE_LONG ?? '20' }
const args = ['run', '--config=test/vitest.config.ts', '--testTimeout=1800000', ...process.argv.slice(2)]
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], {
  cwd: root,
  env,
  stdio: 'inherit'
})
process.exitCode = status ?? 1
