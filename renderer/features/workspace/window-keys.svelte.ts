import { useKeys } from '../../keys/keyboard.svelte.ts'
import { t } from '../../messages/speech.svelte.ts'
import { useNavigation } from '../../navigation/navigation.svelte.ts'
import { views } from '../../navigation/place.ts'
import type { WorkspaceDesk } from './workspace-desk.svelte.ts'

/** Keys that answer everywhere. */
export function useWindowKeys(desk: WorkspaceDesk, { showSheet }: { showSheet: () => void }): void {
  const navigation = useNavigation()
  useKeys(() => [
    { chord: 'Ctrl+Z', label: t('app.undo'), run: () => void desk.undo() },
    { chord: 'Ctrl+Shift+Z', label: t('app.redo'), run: () => void desk.redo() },
    { chord: 'F6', label: t('app.pane.next'), run: () => nextPane(1), hint: 8, inFields: true },
    { chord: 'Shift+F6', label: t('app.pane.previous'), run: () => nextPane(-1), inFields: true },
    { chord: '?', label: t('app.shortcuts'), run: showSheet, hint: 9 },
    ...views.map((view, at) => ({
      chord: `Ctrl+${at + 1}`,
      label: t(`app.view.${view}`),
      run: () => navigation.visit(view),
      inFields: true,
    })),
  ])
}

/** A text to read or a grid to work in, whatever buttons stand above: it keeps its place when it takes the focus. */
const THING_ITSELF = 'article[tabindex="0"], [role="grid"][tabindex="0"]'

/** The next visible pane takes the focus, in the place inside it that had it or can have it first. */
function nextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) =>
    pane.checkVisibility({ visibilityProperty: true }),
  )
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes.at((at + step + panes.length) % panes.length)
  const inside =
    next?.querySelector<HTMLElement>(THING_ITSELF) ??
    next?.querySelector<HTMLElement>(
      '[tabindex="0"], [aria-current="page"], button:not(:disabled), input, [href]',
    )
  ;(inside ?? next)?.focus({ preventScroll: inside?.matches(THING_ITSELF) ?? false })
}
