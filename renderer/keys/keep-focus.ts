/**
 * The focus never falls to the page itself. When what had it leaves the window (a button whose deed is done, a row that
 * was settled) or is out of use for a moment, it goes to the list or the text of the same pane, or back. Returns how to
 * stop.
 */
export function keepFocus(): () => void {
  const remember = (event: FocusEvent) => {
    if (event.target instanceof HTMLElement) last = placeOf(event.target)
  }
  /** Who presses on empty ground has let go of what had the focus. */
  const forget = () => (last = null)
  const look = () => {
    if (last === null || !isLost()) return
    const { element } = last
    if (!element.isConnected) focusHome()
    else if (!element.matches(':disabled')) element.focus({ preventScroll: true })
  }
  // After the turn: a field that is left tells its change before the next has the focus, and nothing is lost then.
  let waiting: ReturnType<typeof setTimeout> | undefined
  const observer = new MutationObserver(() => {
    clearTimeout(waiting)
    waiting = setTimeout(look)
  })
  document.addEventListener('focusin', remember)
  document.addEventListener('pointerdown', forget, { capture: true })
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  })
  return () => {
    document.removeEventListener('focusin', remember)
    document.removeEventListener('pointerdown', forget, { capture: true })
    observer.disconnect()
    clearTimeout(waiting)
    last = null
  }
}

/** Gives the focus a place when it has none: in the dialog that is open, else in the pane that had it, else in the widest. */
export function focusHome(): void {
  if (!isLost()) return
  const dialog = [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1)
  if (dialog !== undefined) {
    const near = last?.around.find((one) => one.isConnected && dialog.contains(one)) ?? dialog
    ;(near.querySelector<HTMLElement>(TAKES_FOCUS) ?? dialog).focus({ preventScroll: true })
    return
  }
  const pane =
    last?.around.find((one) => one.isConnected && one.matches('[data-pane]')) ??
    document.querySelector<HTMLElement>('main .middle[data-pane]')
  if (!pane) return
  const home =
    pane.querySelector<HTMLElement>(
      'article[tabindex="0"], [role="grid"][tabindex="0"], [role="option"][tabindex="0"]',
    ) ?? pane
  home.focus({ preventScroll: true })
}

const TAKES_FOCUS =
  'input:not(:disabled), select:not(:disabled), textarea:not(:disabled), button:not(:disabled)'

/** What had the focus last, and what it lies in, the nearest first. */
type Place = { readonly element: HTMLElement; readonly around: readonly HTMLElement[] }
let last: Place | null = null

function placeOf(element: HTMLElement): Place {
  const around: HTMLElement[] = []
  for (let one = element.parentElement; one !== null; one = one.parentElement) around.push(one)
  return { element, around }
}

const isLost = () => document.activeElement === null || document.activeElement === document.body
