import { getContext, onMount, setContext } from 'svelte'
import { chordOf } from './chord.ts'

const KEY = Symbol('keyboard')

export type KeyBinding = {
  readonly chord: string
  /** What the key does, in the reader's language. */
  readonly label: string
  /** Null where the part that has the focus answers itself, as a text does to the arrows: the key is only told. */
  readonly run: (() => void) | null
  /** Named in the foot of the window, the smallest first; without it only the sheet of shortcuts names it. */
  readonly hint?: number
  /** Answers inside text fields too. Chords without Ctrl never do. */
  readonly inFields?: boolean
  /** A key held down counts once: for decisions, of which each needs a look of its own. */
  readonly once?: boolean
}

/** Which keys answer now. A part of the window lays its keys while it is shown; what was laid last answers first. */
export class Keyboard {
  #layers = $state.raw<readonly (() => readonly KeyBinding[])[]>([])
  readonly bindings = $derived.by(() => {
    const all = this.#layers.toReversed().flatMap((layer) => layer())
    return all.filter((one, at) => all.findIndex((other) => other.chord === one.chord) === at)
  })
  readonly hints = $derived(
    this.bindings
      .filter((one) => one.hint !== undefined)
      .toSorted((one, other) => (one.hint ?? 0) - (other.hint ?? 0))
      .slice(0, 3),
  )

  lay = (layer: () => readonly KeyBinding[]): (() => void) => {
    this.#layers = [...this.#layers, layer]
    return () => {
      this.#layers = this.#layers.filter((one) => one !== layer)
    }
  }

  press = (event: KeyboardEvent): void => {
    if (
      event.defaultPrevented ||
      event.isComposing ||
      document.querySelector('dialog[open], [popover]:popover-open')
    )
      return
    const chord = chordOf(event)
    const binding = this.bindings.find((one) => one.chord === chord)
    if (binding === undefined || binding.run === null) return
    if (isTextField(event.target) && binding.inFields !== true) return
    if (takesEnter(event.target) && (chord === 'Enter' || chord === 'Space')) return
    event.preventDefault()
    if (event.repeat && binding.once === true) return
    binding.run()
  }
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox], [type=radio], [type=button]), textarea, select'))
  )
}
function takesEnter(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button, a[href], summary, input, select')
}

export function provideKeyboard(): Keyboard {
  const keyboard = setContext(KEY, new Keyboard())
  onMount(() => {
    window.addEventListener('keydown', keyboard.press)
    return () => window.removeEventListener('keydown', keyboard.press)
  })
  return keyboard
}

export function useKeyboard(): Keyboard {
  const keyboard = getContext<Keyboard | undefined>(KEY)
  if (keyboard === undefined) throw new Error('No keyboard here: call provideKeyboard in the component above')
  return keyboard
}

/** Lays keys while the calling component is shown. Outside a window with a keyboard (a component test) it does nothing. */
export function useKeys(layer: () => readonly KeyBinding[]): void {
  const keyboard = getContext<Keyboard | undefined>(KEY)
  if (keyboard !== undefined) onMount(() => keyboard.lay(layer))
}
