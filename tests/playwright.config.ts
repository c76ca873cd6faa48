import { defineConfig } from '@playwright/test'
import { chromiumFlags } from './support/chromium-flags.ts'
import { chromiumPath } from './support/chromium.ts'

const executablePath = chromiumPath()

/** The built page, served by the real host over real services, in the machine's own Chromium. */
export default defineConfig({
  outputDir: '../test-results/playwright',
  projects: [
    { name: 'e2e', testDir: './e2e' },
    { name: 'electron', testDir: './electron' },
  ],
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions: { args: chromiumFlags, ...(executablePath === undefined ? {} : { executablePath }) },
  },
})
