import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

const folder = fileURLToPath(new URL('.', import.meta.url))

/**
 * The page, for both hosts. Paths are relative because it is served from `app://` and from loopback; nothing is inlined
 * as `data:`, because the page's policy allows that for pictures alone.
 */
export default defineConfig({
  root: folder,
  base: './',
  plugins: [svelte({ configFile: 'svelte.config.js' })],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    minify: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'echarts', test: /node_modules[\\/](?:echarts|zrender)[\\/]/ }],
        },
      },
    },
  },
})
