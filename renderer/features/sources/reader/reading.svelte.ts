import { tick } from 'svelte'
import type { SourceOpened } from '#shared/ipc/answers/sources.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import { Finding } from './finding.svelte.ts'
import type { LaidText } from './laid-text.ts'
import { headingsOf, pageAt, pagesOf } from './outline.ts'
import { layOutText } from './text-layout.ts'

/** How far below the bar the line lies that a person is held to be reading, in pixels. */
const EYE = 16
/** A place that is shown keeps so far from the edges. */
const MARGIN = 48

/** So many frames it may take until a place in a long text stands still. */
const MOST_FRAMES = 60

/** What the field for finding words covers, in pixels. */
const FIND_BAR = 48

/** A stretch of the text and how much of it is above the eye, 0 to 1. */
type Place = { readonly start: number; readonly share: number }

/** One version's text while it is read: laid out once, and where in it a person is. */
export class Reading {
  /** Whether the keyboard is in the text. */
  isFocused = $state(false)
  readonly text: string
  readonly pages: SourceOpened['pages']
  readonly language: string | null
  readonly layout: ReturnType<typeof layOutText>
  readonly headings: ReturnType<typeof headingsOf>
  readonly leaves: ReturnType<typeof pagesOf>
  readonly finding: Finding
  laid = $state.raw<LaidText | null>(null)
  /** The place in sight at the top. */
  at = $state(0)
  readonly page = $derived.by(() => pageAt(this.pages, this.at))
  /** Height of the bar that stays above the text, in pixels. */
  readonly bar = 36
  #place: Place | null = null
  /** What was turned to last, until the person scrolls on: the last headings of a text never reach the top. */
  /** Counts what is to be shown: a later one ends those before it. */
  #shown = 0
  #turned: { readonly at: number; readonly scrollTop: number } | null = null

  constructor({ text, blocks, pages, source }: SourceOpened) {
    this.text = text
    this.pages = pages
    this.language = source.metadata.language
    this.layout = layOutText(text, blocks)
    this.headings = headingsOf(text, blocks, pages)
    this.leaves = pagesOf(text, pages)
    this.finding = new Finding(text, () => {
      this.look()
      return this.at
    })
  }

  /** Looks where the person is; called as they scroll. */
  look = (): void => {
    this.#place = this.#placeNow()
    if (this.#turned !== null && this.#pane()?.scrollTop !== this.#turned.scrollTop) this.#turned = null
    this.at = this.#turned?.at ?? this.#place?.start ?? this.at
  }

  /** Where the person was before the lines took another width: the same words come back to the eye. */
  restore = (): void => {
    this.#putBack(this.#place)
    this.look()
  }

  /** Shows a place; one already in sight stays where it is. */
  reveal = (span: TextSpan): void => void this.#show(span, 'if-needed')
  /** Brings a place to the top, as somebody who turns to a chapter; resolves once it stands there. */
  turnTo = (span: TextSpan): Promise<void> => this.#show(span, 'top')

  /** Does what changes the height of the text, and keeps the words at the eye where they are. */
  keepPlace = async (change: () => void): Promise<void> => {
    const place = this.#placeNow()
    change()
    await tick()
    this.#putBack(place)
    this.look()
  }

  #placeNow(): Place | null {
    const eye = this.#eye()
    const stretch = this.laid?.stretchBelow(eye)
    if (!stretch) return null
    const { start, box } = stretch
    return { start, share: (eye - box.top) / Math.max(1, box.height) }
  }

  #putBack(place: Place | null): void {
    const pane = this.#pane()
    // At the very top of a text there is nothing above that could move it.
    if (place === null || pane === null || this.laid === null || pane.scrollTop === 0) return
    const box = this.laid.boxAt(place.start)
    pane.scrollTop += box.top + place.share * box.height - this.#eye()
  }

  async #show(span: TextSpan, where: 'if-needed' | 'top'): Promise<void> {
    const range = this.laid?.rangeOf({ start: span.start, end: Math.min(span.end, span.start + 400) })
    const pane = this.#pane()
    if (!range || !pane) return
    if (where === 'top') this.at = span.start
    const mine = (this.#shown += 1)
    // Chunks that come into sight take their true height a moment later, those above them later still.
    let stood = 0
    for (let frames = 0; frames < MOST_FRAMES && stood < 3; frames += 1) {
      if (frames > 0) await new Promise(requestAnimationFrame)
      if (mine !== this.#shown) return
      const frame = pane.getBoundingClientRect()
      const box = range.getBoundingClientRect()
      const top = frame.top + this.bar + (this.finding.open ? FIND_BAR : 0)
      const isSeen = box.top >= top + MARGIN / 2 && box.bottom <= frame.bottom - MARGIN
      const before = pane.scrollTop
      if (where === 'top') pane.scrollTop += box.top - (top + MARGIN / 2)
      else if (!isSeen) pane.scrollTop += box.top - (top + (frame.bottom - top) / 3)
      stood = pane.scrollTop === before ? stood + 1 : 0
    }
    if (where === 'top') this.#turned = { at: span.start, scrollTop: pane.scrollTop }
    this.look()
  }

  #pane(): Element | null {
    return this.laid?.root.closest('[data-pane]') ?? null
  }

  #eye(): number {
    return (this.#pane()?.getBoundingClientRect().top ?? 0) + this.bar + EYE
  }
}
