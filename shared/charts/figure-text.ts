/** A text at a place of the figure, in pixels from its upper left corner. Plain: nothing in it is read as markup. */
export type FigureText = {
  readonly text: string
  readonly x: number
  /** Middle of the line. */
  readonly y: number
  readonly size: number
  readonly colour: string
  readonly isBold?: boolean
  readonly align?: 'left' | 'center' | 'right'
}
/** A straight line of the figure's own: grid, axis, method break, leader of a label. */
export type FigureRule = {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  readonly colour: string
  readonly isDashed?: boolean
}
/** The rectangle the data fill. */
export type Plot = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
