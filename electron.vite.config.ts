import { fileURLToPath } from 'node:url'
import { defineConfig } from 'electron-vite'
import page from './renderer/vite.config.ts'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Bundles the program for Electron: main, the sandboxed preload, and the page that both hosts serve. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          index: path('electron/main/index.ts'),
          'extract-worker': path('electron/workers/extract-worker.ts'),
          'sensitivity-worker': path('electron/workers/sensitivity-worker.ts'),
          'suggest-worker': path('electron/workers/suggest-worker.ts'),
          'compare-worker': path('electron/workers/compare-worker.ts'),
          'import-worker': path('electron/workers/import-worker.ts'),
          'picture-worker': path('electron/workers/picture-worker.ts'),
          'typeset-worker': path('electron/workers/typeset-worker.ts'),
          'attachment-worker': path('electron/workers/attachment-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: path('electron/preload/index.ts') },
        /** A sandboxed preload is one CommonJS file. */
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    ...page,
    build: {
      ...page.build,
      outDir: path('out/renderer'),
      rolldownOptions: { ...page.build?.rolldownOptions, input: path('renderer/index.html') },
    },
  },
})
