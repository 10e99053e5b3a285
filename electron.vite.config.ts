import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'
import react from '@vitejs/plugin-react'
import optimizeLocales from '@react-aria/optimize-locales-plugin'

const root = import.meta.dirname
const alias = { '@shared': resolve(root, 'src-shared'), '@renderer': resolve(root, 'src-renderer') }

export default defineConfig({
  main: {
    resolve: { alias: { ...alias, fflate: 'fflate/browser' } }, // its Node entry declares a "require" of its own, as electron-vite does
    build: {
      externalizeDeps: false, // everything is bundled: the packaged app carries no node_modules
      target: 'node20.19', // the harness runs the built main process on Node 20
      lib: {
        entry: { main: resolve(root, 'src-main/main.ts'), cli: resolve(root, 'src-main/cli.ts') },
        formats: ['es']
      }
    }
  },
  preload: {
    resolve: { alias },
    build: {
      externalizeDeps: false, // sandbox: nothing but 'electron' may be required at run time
      lib: { entry: { preload: resolve(root, 'src-main/preload.ts') }, formats: ['cjs'] },
      rolldownOptions: { output: { entryFileNames: '[name].cjs', codeSplitting: false } }
    }
  },
  renderer: {
    root: resolve(root, 'src-renderer'),
    publicDir: false,
    resolve: { alias },
    // The kit's own texts are under en-US; without them the built app shows no screen in any English.
    plugins: [react(), { ...optimizeLocales.vite({ locales: ['en-US', 'sv-SE', 'zh-CN'] }), enforce: 'pre' }],
    worker: { format: 'es' },
    build: { minify: true, rolldownOptions: { input: resolve(root, 'src-renderer/index.html') } }
  }
})
