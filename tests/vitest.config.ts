import { svelte } from '@sveltejs/vite-plugin-svelte'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumFlags } from './support/chromium-flags.ts'
import { chromiumPath } from './support/chromium.ts'

/** Two projects: `unit` in Node, `browser` in the machine's real Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root: '.',
          include: ['tests/unit/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          /** Vitest leaves a core free for watching, which on two cores would run one file at a time. */
          maxWorkers: 2,
          /** What a file imports and the workers it started serve the next one too; no test changes a module. */
          isolate: false,
        },
      },
      {
        plugins: [svelte({ configFile: 'renderer/svelte.config.js' })],
        /** Icons are found one import at a time; bundling each new one anew would reload the tests while they run. */
        optimizeDeps: { exclude: ['@lucide/svelte'] },
        test: {
          name: 'browser',
          root: '.',
          include: ['tests/browser/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromiumPath(), args: chromiumFlags } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
