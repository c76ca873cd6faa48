import { recall, remember } from '../memory/remembered.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const dark = matchMedia('(prefers-color-scheme: dark)')
let chosen = $state<Theme>(themes.find((one) => one === recall('theme')) ?? 'system')
let systemDark = $state(dark.matches)
dark.addEventListener('change', (event) => (systemDark = event.matches))

/** What the person chose. */
export function theme(): Theme {
  return chosen
}

/** What is shown. */
export function shownTheme(): 'light' | 'dark' {
  return chosen === 'system' ? (systemDark ? 'dark' : 'light') : chosen
}

export function setTheme(next: Theme): void {
  chosen = next
  remember('theme', next)
}
