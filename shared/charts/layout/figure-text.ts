/** A text at a place of the figure, in pixels from its upper left corner. Plain: nothing in it is read as markup. */
export type FigureText = {
  readonly text: string
  readonly x: number
  /** Middle of the line. */
  readonly y: number
  readonly size: number
  readonly colour: string
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly align?: 'left' | 'center' | 'right'
  /** A rim in the colour of the ground, for words over marks. */
  readonly halo?: string
}
/** A straight line of the figure's own: grid, axis, method break, leader of a label. */
export type FigureRule = {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  readonly colour: string
  readonly isDashed?: boolean
}
type Look = {
  readonly fill?: string
  readonly stroke?: string
  readonly lineWidth?: number
  readonly dash?: readonly number[]
  readonly opacity?: number
  /** Above what it is drawn: -2 land and bands, 0 marks (when absent), 4 what is pinned to marks. */
  readonly layer?: number
}
/** A figure of the figure's own, in pixels. */
export type FigureShape = Look &
  (
    | {
        readonly kind: 'rect'
        readonly x: number
        readonly y: number
        readonly width: number
        readonly height: number
        readonly corner?: number
      }
    | { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number }
    | {
        readonly kind: 'path'
        readonly points: readonly (readonly [x: number, y: number])[]
        readonly isClosed: boolean
      }
  )
/** The rectangle the data fill. */
export type Plot = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
