import { defineConfig } from '@playwright/test'
import { chromiumFlags } from './support/chromium-flags.ts'
import { chromiumPath } from './support/chromium.ts'

const executablePath = chromiumPath()

/** The built page, served by the real host over real services, in the machine's own Chromium. */
export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results/e2e',
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions: { args: chromiumFlags, ...(executablePath === undefined ? {} : { executablePath }) },
  },
})
