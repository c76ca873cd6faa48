import type { PaintedChart } from '../painted-chart.ts'
import type { PaintedEvent, PaintedTimeline } from '../painted/painted-timeline.ts'
import type { FigureRule, FigureShape, FigureText, Plot } from './figure-text.ts'
import type { FigureStop, LaidOut } from './laid-out.ts'
import { niceScale } from './nice-scale.ts'
import { textWidth, truncated, wrapped } from './text-width.ts'

const NAME = 12
const LABEL = 11.5
const TICK = 11.5
const LASTING = 34
const ONCE = 24
const PAD = 6

/** Lanes with a row an event: a bar for what lasts, a mark for what happened, its date and words above or beside it. */
export function layOutTimeline(painted: PaintedChart, figure: PaintedTimeline, outer: Plot): LaidOut {
  const { palette } = painted
  const events = figure.lanes.flatMap((lane) => lane.events)
  const { low, high, ticks } = yearScale(events)
  const maxName = (outer.right - outer.left) * 0.22
  const names = figure.lanes.map(({ name }) => wrapped(name, NAME, maxName, 2, true))
  const nameWidth = Math.max(...names.flat().map((name) => textWidth(name, NAME, true)))
  const plot: Plot = {
    left: outer.left + nameWidth + 20,
    right: outer.right - 18,
    top: outer.top + 4,
    bottom: outer.bottom - 24,
  }
  const wanted = events.reduce((sum, event) => sum + heightOf(event), figure.lanes.length * PAD * 2)
  const squeeze = Math.min(1, (plot.bottom - plot.top) / wanted)
  const xOf = (year: number) =>
    plot.left + ((Math.min(year, high) - low) / (high - low)) * (plot.right - plot.left)
  const laid = {
    shapes: [] as FigureShape[],
    texts: ticks.map((tick): FigureText => ({
      text: String(tick),
      x: xOf(tick),
      y: plot.bottom + 13,
      size: TICK,
      colour: palette.quiet,
      align: 'center',
    })),
    rules: ticks.map((tick): FigureRule => ({
      from: [xOf(tick), plot.top],
      to: [xOf(tick), plot.bottom],
      colour: palette.line,
    })),
    stops: [] as FigureStop[][],
  }
  let y = plot.top
  figure.lanes.forEach((lane, order) => {
    if (order > 0) laid.rules.push({ from: [outer.left, y], to: [plot.right, y], colour: palette.line })
    y += PAD * squeeze
    names[order]?.forEach((text, line) =>
      laid.texts.push({
        text,
        x: outer.left,
        y: y + 10 + line * 14,
        size: NAME,
        colour: palette.ink,
        isBold: true,
      }),
    )
    laid.stops.push(
      lane.events.map((event): FigureStop => {
        const height = heightOf(event) * squeeze
        // Words stand above the bar of what lasts, beside the mark of what happened once.
        const level = event.until === null ? y + height / 2 : y + height - 9
        const x = xOf(event.from)
        const end = event.until === null ? null : event.until === Infinity ? plot.right : xOf(event.until)
        laid.shapes.push(...eventShapes(event, { x, end, y: level, ground: palette.ground }))
        laid.texts.push(...eventTexts(event, { x, y: level, plot, palette }))
        y += height
        const tells = { kind: 'words', words: event.said, claim: event.claim?.id ?? null } as const
        return { x, y: level, colour: event.colour, tells }
      }),
    )
    y += PAD * squeeze
  })
  return { panels: [], ...laid }
}

/** Round years around all dates, with room after the last: what goes on goes on beyond it. */
function yearScale(events: readonly PaintedEvent[]) {
  const dates = events.flatMap(({ from, until }) =>
    until === null || until === Infinity ? [from] : [from, until],
  )
  const [least, most] = [Math.min(...dates), Math.max(...dates)]
  return niceScale([Math.floor(least), most + Math.max(1, (most - least) * 0.05)], 7, true)
}

function heightOf({ until }: PaintedEvent): number {
  return until === null ? ONCE : LASTING
}

type Spot = { readonly x: number; readonly y: number }

function eventShapes(
  event: PaintedEvent,
  { x, end, y, ground }: Spot & { readonly end: number | null; readonly ground: string },
): FigureShape[] {
  const { colour, isHollow, isDashed, until } = event
  const bar: FigureShape[] =
    end === null
      ? []
      : [
          isDashed
            ? {
                kind: 'path',
                points: [
                  [x, y],
                  [Math.max(x + 2, end), y],
                ],
                isClosed: false,
                stroke: colour,
                lineWidth: 2.5,
                dash: [5, 4],
                opacity: 0.7,
              }
            : {
                kind: 'rect',
                x,
                y: y - 1.5,
                width: Math.max(2, end - x),
                height: 3,
                fill: colour,
                opacity: 0.55,
              },
          // What goes on has an arrow, what ended a stop.
          until === Infinity
            ? {
                kind: 'path',
                points: [
                  [end - 2, y - 4.5],
                  [end + 5, y],
                  [end - 2, y + 4.5],
                ],
                isClosed: true,
                fill: colour,
                opacity: 0.7,
              }
            : { kind: 'rect', x: end - 1, y: y - 5, width: 2, height: 10, fill: colour },
        ]
  return [
    ...bar,
    markShape(event, x, y, { fill: isHollow ? ground : colour, stroke: colour, lineWidth: 1.75, layer: 2 }),
  ]
}

function markShape(
  { mark }: PaintedEvent,
  x: number,
  y: number,
  look: {
    readonly fill: string
    readonly stroke: string
    readonly lineWidth: number
    readonly layer: number
  },
): FigureShape {
  switch (mark) {
    case 'circle':
      return { kind: 'circle', x, y, radius: 4.5, ...look }
    case 'rect':
      return { kind: 'rect', x: x - 4, y: y - 4, width: 8, height: 8, ...look }
    case 'triangle':
      return {
        kind: 'path',
        points: [
          [x, y - 5.5],
          [x + 5.5, y + 4.5],
          [x - 5.5, y + 4.5],
        ],
        isClosed: true,
        ...look,
      }
    case 'diamond':
      return {
        kind: 'path',
        points: [
          [x, y - 6],
          [x + 6, y],
          [x, y + 6],
          [x - 6, y],
        ],
        isClosed: true,
        ...look,
      }
  }
}

function eventTexts(
  { date, label, colour, until }: PaintedEvent,
  { x, y, plot, palette }: Spot & { readonly plot: Plot; readonly palette: PaintedChart['palette'] },
): FigureText[] {
  const dateWidth = textWidth(date, LABEL, true)
  const [right, left] = [plot.right - x - 12, x - plot.left - 12]
  const whole = dateWidth + 6 + textWidth(label, LABEL)
  const isRight = whole <= right || right >= left
  const words = truncated(label, LABEL, Math.max(40, (isRight ? right : left) - dateWidth - 8))
  const level = until === null ? y : y - 14
  const near = until === null ? 10 : -4
  const halo = palette.ground
  const when = { text: date, y: level, size: LABEL, colour, isBold: true, halo }
  const what = { text: words, y: level, size: LABEL, colour: palette.ink, halo }
  return isRight
    ? [
        { ...when, x: x + near },
        { ...what, x: x + near + 6 + dateWidth },
      ]
    : [
        { ...when, x: x - near, align: 'right' },
        { ...what, x: x - near - 6 - dateWidth, align: 'right' },
      ]
}
