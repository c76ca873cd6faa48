import { getContext, onMount, setContext } from 'svelte'
import { hashOf, placeOf, type Place, type View } from './place.ts'

const KEY = Symbol('navigation')

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

  /** `replace` leaves no step to go back to: for selections that follow the arrow keys. */
  go = ({
    view,
    id = null,
    at = null,
    replace = false,
  }: {
    view: View
    id?: string | null
    at?: string | null
    replace?: boolean
  }): void => {
    const hash = hashOf({ view, id, at })
    if (!replace && hash !== hashOf(this.place)) this.before = this.place
    this.place = { view, id, at }
    if (id !== null) this.#last.set(view, id)
    if (hash === location.hash) return
    if (replace) history.replaceState(null, '', hash)
    else location.hash = hash
  }

  /** To a view, at the object it showed last. */
  visit = (view: View): void => this.go({ view, id: this.#last.get(view) ?? null })

  /** The view shows this object when it is visited next: it was made elsewhere. */
  prepare = (view: View, id: string): void => void this.#last.set(view, id)

  /** The view's object is gone: forget it. */
  forget = (): void => {
    const { view } = this.place
    this.#last.delete(view)
    this.go({ view, replace: true })
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
