import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')

export default defineConfig({
  root,
  resolve: { alias: { '@shared': resolve(root, 'src-shared'), '@renderer': resolve(root, 'src-renderer') } },
  test: {
    include: ['test/{architecture,src-main,src-renderer,src-shared,bench}/**/*.test.{ts,tsx}'],
    maxWorkers: 2,
    testTimeout: 30_000
  }
})
