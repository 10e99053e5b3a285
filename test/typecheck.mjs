// Checks every room with its own tsconfig; the rooms' libs differ on purpose (the domain sees no window, no process).
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const rooms = ['src-shared/domain', 'src-shared', 'src-main', 'src-renderer', 'test']
let failed = 0
for (const room of rooms) {
  const { status } = spawnSync(process.execPath, ['node_modules/tsnative/bin/tsc', '-p', room], { cwd: root, stdio: 'inherit' })
  if (status !== 0) {
    failed += 1
    console.log(`types: ${room} does not compile`)
  }
}
console.log(`${rooms.length - failed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
