import { getContext, onMount, setContext } from 'svelte'
import { hashOf, placeOf, type Place, type View } from './place.ts'

const KEY = Symbol('navigation')

type Step = {
  readonly view: View
  readonly id?: string | null
  readonly at?: string | null
  /** Leaves no step to go back to: for selections that follow the arrow keys. */
  readonly replace?: boolean
}

/** The window's place, kept in the address so that back and forward work; each view remembers its object while it is open. */
export class Navigation {
  readonly #last = new Map<View, string>()
  place = $state.raw<Place>(placeOf(''))
  /** Where the last step came from, for parts of the window that a person returns from; null when there was none. */
  before: Place | null = null

  start = (): (() => void) => {
    const follow = () => {
      this.place = placeOf(location.hash)
      if (this.place.id !== null) this.#last.set(this.place.view, this.place.id)
    }
    if (location.hash === '') history.replaceState(null, '', hashOf(placeOf('')))
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }

  go = ({ view, id = null, at = null, replace = false }: Step): void => {
    const hash = hashOf({ view, id, at })
    if (!replace && hash !== hashOf(this.place)) this.before = this.place
    this.place = { view, id, at }
    if (id !== null) this.#last.set(view, id)
    if (hash === location.hash) return
    if (replace) history.replaceState(null, '', hash)
    else location.hash = hash
  }

  /**
   * Taken before a wait. The step it hands out is made only where the person still is where the wait began: an answer that
   * comes late takes nobody away from what they turned to meanwhile. The view shows the object when it is visited next.
   */
  afterWait = (): ((step: Step) => void) => {
    const { view, id } = this.place
    return (step) => {
      if (this.place.view === view && this.place.id === id) this.go(step)
      else if (this.place.view !== step.view && step.id !== undefined && step.id !== null)
        this.prepare(step.view, step.id)
    }
  }

  /** To a view, at the object it showed last. */
  visit = (view: View): void => this.go({ view, id: this.#last.get(view) ?? null })

  /** The view shows this object when it is visited next: it was made elsewhere. */
  prepare = (view: View, id: string): void => void this.#last.set(view, id)

  /** An object is gone: its view shows another, where it is in sight now. */
  forget = (view: View, id: string): void => {
    if (this.#last.get(view) === id) this.#last.delete(view)
    if (this.place.view === view && this.place.id === id) this.go({ view, replace: true })
  }
}

export function provideNavigation(): Navigation {
  const navigation = setContext(KEY, new Navigation())
  onMount(navigation.start)
  return navigation
}

export function useNavigation(): Navigation {
  const navigation = getContext<Navigation | undefined>(KEY)
  if (navigation === undefined)
    throw new Error('No navigation here: call provideNavigation in the component above')
  return navigation
}
