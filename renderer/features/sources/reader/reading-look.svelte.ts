import { recall, remember } from '../../../memory/remembered.ts'

/** Sizes of the reading type in CSS pixels. */
const sizes = [14, 15, 16, 17, 18, 20, 22, 25, 28] as const
const USUAL = 17

export const lineWidths = ['narrow', 'normal', 'wide'] as const
export type LineWidth = (typeof lineWidths)[number]

/** How large and how wide a person likes to read, kept with their choices. The window's own zoom is another thing. */
export class ReadingLook {
  #size = $state<number>(sizes.find((one) => String(one) === recall('reader.size')) ?? USUAL)
  #width = $state<LineWidth>(lineWidths.find((one) => one === recall('reader.width')) ?? 'normal')

  get size(): number {
    return this.#size
  }
  get width(): LineWidth {
    return this.#width
  }

  readonly isLargest = $derived(this.#size === sizes.at(-1))
  readonly isSmallest = $derived(this.#size === sizes[0])

  larger = (): void => this.#resize(sizes.find((one) => one > this.#size))
  smaller = (): void => this.#resize(sizes.findLast((one) => one < this.#size))
  usual = (): void => this.#resize(USUAL)

  widen = (width: LineWidth): void => {
    this.#width = width
    remember('reader.width', width)
  }
  nextWidth = (): void => {
    const at = lineWidths.indexOf(this.#width)
    this.widen(lineWidths[(at + 1) % lineWidths.length] ?? 'normal')
  }

  #resize(size: number | undefined): void {
    if (size === undefined) return
    this.#size = size
    remember('reader.size', String(size))
  }
}
