import axe from 'axe-core'
import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import App from '#renderer/App.svelte'
import { Bridge } from '#renderer/bridge/bridge.ts'
import { beginMemory } from '#renderer/memory/remembered.ts'
import { setLocale } from '#renderer/messages/speech.svelte.ts'
import { setTheme } from '#renderer/styles/theme.svelte.ts'
import '#renderer/styles/fonts.css'
import '#renderer/styles/tokens.css'
import '#renderer/styles/base.css'
import './open-window.css'
import { speakingTransport, type Answers } from './speaking-transport.ts'

/** The whole window on a program of the test's own, at a place. */
export async function openWindow(answers: Answers, hash: string) {
  await page.viewport(1280, 800)
  beginMemory({})
  setLocale('en')
  setTheme('light')
  location.hash = hash
  const program = speakingTransport(answers)
  await render(App, { bridge: new Bridge(program.transport) })
  return program
}

/** Every rule of WCAG 2.2 A and AA that a machine can judge. */
export async function expectNoBarriers(): Promise<void> {
  const { violations, passes } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
  })
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} — ${node.failureSummary}`).join('\n')}`,
    ),
  ).toEqual([])
  // A run that judged no colours has judged nothing.
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
}
