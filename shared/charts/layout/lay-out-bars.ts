import { groupedBy } from '../../dataset/grouped-by.ts'
import { inkOn } from '../painting/shade.ts'
import type { PaintedBar, PaintedBars, PaintedKey } from '../painted/painted-bars.ts'
import type { PaintedClaim } from '../painted/painted-lines.ts'
import type { PanelReach } from '../painted/painted-facets.ts'
import type { PaintedChart } from '../painted-chart.ts'
import { bandMarks, breakMarks } from './axis-marks.ts'
import { axisWords } from './axis-words.ts'
import { boxOfText } from './boxes-along.ts'
import { claimMarks } from './claim-marks.ts'
import type { FigureShape, FigureText, Plot } from './figure-text.ts'
import { hatching } from './hatching.ts'
import type { FigureStop, LaidOut } from './laid-out.ts'
import { periodTexts } from './period-texts.ts'
import { textWidth, truncated, wrapped } from './text-width.ts'
import { valueAxis } from './value-axis.ts'

const TICK = 11.5
const KEY = 11.5
const VALUE = 11
/** Pixels a bar is wide at most: beside others, and as the only one of its group. */
const MOST_BESIDE = 46
const MOST_ALONE = 76

/** Upright bars over their groups; what colours mean above them; values where they fit. */
export function layOutBars(
  painted: PaintedChart,
  figure: PaintedBars,
  outer: Plot,
  reach: PanelReach | null = null,
): LaidOut {
  const { palette, unit, language, isChange } = painted
  const { bars, groups, isStacked, isFitted, keys } = figure
  // What is claimed of a part stands where the part would end.
  const endOfClaim = ({ at, series, value }: PaintedClaim) =>
    value + (isStacked ? (bars.find((bar) => bar.group === at && bar.series === series)?.from ?? 0) : 0)
  const key = keyMarks(keys, outer, palette)
  const ends = bars.flatMap(({ from, to }) => (isFitted ? [to] : [from, to]))
  const values = figure.isShare
    ? [0, 100]
    : [...ends, ...(reach?.values ?? []), ...(isFitted ? [] : [0]), ...figure.claims.map(endOfClaim)]
  const axis = valueAxis(values, {
    wanted: Math.max(2, Math.round((outer.bottom - outer.top - key.height) / 60)),
    isRank: false,
    isLog: false,
    unit,
    language,
    isChange,
  })
  const tickWidth = Math.max(...axis.ticks.map(({ text }) => textWidth(text, TICK)))
  const groupWidth = (outer.right - outer.left - tickWidth - 12) / groups.length
  const names = figure.isAlone ? groups.map((name) => wrapped(name, TICK, groupWidth - 8, 2)) : null
  const plot: Plot = {
    left: outer.left + tickWidth + 12,
    right: outer.right,
    top: outer.top + key.height + (figure.breaks.length > 0 ? 20 : 14),
    bottom: outer.bottom - (names?.some((lines) => lines.length > 1) === true ? 40 : 24),
  }
  const step = (plot.right - plot.left) / groups.length
  const yOf = (value: number) => plot.bottom - axis.shareOf(value) * (plot.bottom - plot.top)
  const slots = Math.max(1, ...bars.map(({ slot }) => slot + 1))
  const inner = Math.min(step * 0.82, slots * (slots === 1 ? MOST_ALONE : MOST_BESIDE))
  const width = inner / slots
  const leftOf = ({ group, slot }: Pick<PaintedBar, 'group' | 'slot'>) =>
    plot.left + step * (group + 0.5) - inner / 2 + slot * width
  const barGap = width > 8 ? 2 : width > 3 ? 1 : 0
  const base = isFitted ? axis.low : 0
  const rectOf = (bar: PaintedBar) => {
    const from = isFitted ? yOf(axis.low) : yOf(isStacked ? bar.from : base)
    const to = yOf(bar.to)
    return {
      x: leftOf(bar),
      y: Math.min(from, to),
      width: Math.max(1, width - barGap),
      height: Math.max(0.75, Math.abs(from - to)),
    }
  }
  const words = axisWords({ axis, plot, palette, baseline: isFitted ? null : 0 })
  const xOfGroup = (at: number) => plot.left + step * (at + 0.5)
  const xOfClaim = ({ at, series }: PaintedClaim) =>
    figure.isAlone ? xOfGroup(series) : leftOf({ group: at, slot: isStacked ? 0 : series }) + width / 2
  const yOfClaim = (claim: PaintedClaim) => yOf(endOfClaim(claim))
  const struck = figure.claims.map((claim) => [xOfClaim(claim), yOfClaim(claim)] as const)
  const printed = valueTexts(figure, { rectOf, palette, width, yOf, xOfGroup, step, struck })
  const breaks = breakMarks(figure.breaks, plot, xOfGroup, palette)
  const bands = bandMarks(
    figure.bands,
    plot,
    (band) => [xOfGroup(band.from) - step / 2, xOfGroup(band.to) + step / 2],
    palette,
  )
  const claims = claimMarks(figure.claims, {
    plot,
    xOf: xOfClaim,
    yOf: yOfClaim,
    palette,
    strokeOf: () => width + 6,
    within: { ...plot, right: outer.right + 8, top: plot.top - 14 },
    taken: [
      ...bars.map((bar) => {
        const { x, y, width: own, height } = rectOf(bar)
        return { left: x, right: x + own, top: y, bottom: y + height }
      }),
      ...[...printed.texts, ...breaks.texts, ...bands.texts].map(boxOfText),
    ],
  })
  return {
    panels: [],
    shapes: [
      ...bands.shapes,
      ...bars.flatMap((bar) => barShapes(bar, rectOf(bar), palette.ground)),
      ...printed.shapes,
      ...key.shapes,
      ...claims.shapes,
    ],
    texts: [
      ...words.texts,
      ...(names === null
        ? periodTexts(groups, { plot, xOf: xOfGroup, colour: palette.quiet, size: TICK })
        : names.flatMap((lines, at) =>
            lines.map((text, line): FigureText => ({
              text,
              x: xOfGroup(at),
              y: plot.bottom + 13 + line * 14,
              size: TICK,
              colour: palette.ink,
              align: 'center',
            })),
          )),
      ...printed.texts,
      ...key.texts,
      ...breaks.texts,
      ...bands.texts,
      ...claims.texts,
    ],
    rules: [...words.rules, ...breaks.rules],
    stops: [...stopsOf(figure, rectOf), ...claims.stops],
  }
}

function barShapes(
  bar: PaintedBar,
  rect: ReturnType<(bar: PaintedBar) => Rect>,
  ground: string,
): FigureShape[] {
  const isOpen = bar.isHollow || bar.isForecast
  // An outline is drawn inside its bar, so that a hollow bar is as high as a full one.
  const inset = isOpen || bar.isPartial ? 0.75 : 0
  const inner = {
    x: rect.x + inset,
    y: rect.y + inset,
    width: Math.max(0.5, rect.width - inset * 2),
    height: Math.max(0.5, rect.height - inset * 2),
  }
  return [
    {
      kind: 'rect',
      ...inner,
      fill: isOpen || bar.isPartial ? ground : bar.colour,
      ...(isOpen || bar.isPartial ? { stroke: bar.colour, lineWidth: 1.5 } : {}),
      ...(bar.isForecast ? { dash: [4, 3] } : {}),
    },
    ...(bar.isPartial
      ? hatching(inner, 'rising', bar.colour, { gap: 6 })
      : hatching(inner, bar.pattern, isOpen ? bar.colour : ground, { gap: 6 })),
  ]
}
type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Values over the bars where all of them fit; of a stack inside its parts, and the sum above. */
function valueTexts(
  { bars, isStacked, totals }: PaintedBars,
  {
    rectOf,
    palette,
    width,
    yOf,
    xOfGroup,
    step,
    struck,
  }: {
    readonly rectOf: (bar: PaintedBar) => Rect
    readonly palette: PaintedChart['palette']
    readonly width: number
    readonly yOf: (value: number) => number
    readonly xOfGroup: (at: number) => number
    readonly step: number
    /** Where the strokes of claims are. */
    readonly struck: readonly (readonly [x: number, y: number])[]
  },
): { readonly texts: readonly FigureText[]; readonly shapes: readonly FigureShape[] } {
  const widest = Math.max(0, ...bars.map(({ printed }) => textWidth(printed, VALUE)))
  if (!isStacked) {
    if (widest > width + 4) return { texts: [], shapes: [] }
    const texts = bars.map((bar): FigureText => {
      const { x, y, width: own, height } = rectOf(bar)
      const isBelow = bar.to < 0
      // A stroke just over the bar would run through the number: the number stands over both.
      const clear = struck.reduce(
        (top, [at, level]) =>
          Math.abs(at - x - own / 2) < own && level < top && level > top - 16 ? level : top,
        y,
      )
      return {
        text: bar.printed,
        x: x + own / 2,
        y: isBelow ? y + height + 9 : clear - (clear < y ? 10 : 8),
        size: VALUE,
        colour: palette.ink,
        align: 'center',
      }
    })
    return { texts, shapes: [] }
  }
  const grounds: FigureShape[] = []
  const inside = bars.flatMap((bar): FigureText[] => {
    const { x, y, width: own, height } = rectOf(bar)
    if (height < 15 || textWidth(bar.printed, VALUE) > own - 4) return []
    const isOpen = bar.isHollow || bar.isForecast || bar.isPartial
    const ground = isOpen ? palette.ground : bar.colour
    // A plain ground keeps the pattern from crossing the digits.
    const wide = textWidth(bar.printed, VALUE) + 4
    grounds.push({
      kind: 'rect',
      x: x + own / 2 - wide / 2,
      y: y + height / 2 - 7,
      width: wide,
      height: 14,
      fill: ground,
      layer: 2,
    })
    return [
      {
        text: bar.printed,
        x: x + own / 2,
        y: y + height / 2,
        size: VALUE,
        colour: isOpen ? palette.ink : inkOn(ground, [palette.ink, palette.ground]),
        align: 'center',
      },
    ]
  })
  const tops = new Map<number, number>()
  for (const { group, to } of bars) tops.set(group, Math.max(tops.get(group) ?? 0, to))
  const sums = totals.flatMap((text, at): FigureText[] =>
    text === null || textWidth(text, VALUE, true) > step
      ? []
      : [
          {
            text,
            x: xOfGroup(at),
            y: yOf(tops.get(at) ?? 0) - 9,
            size: VALUE,
            colour: palette.ink,
            isBold: true,
            align: 'center',
          },
        ],
  )
  return { texts: [...inside, ...sums], shapes: grounds }
}

/** What colours and patterns stand for, in lines above the bars. */
function keyMarks(keys: readonly PaintedKey[], outer: Plot, palette: PaintedChart['palette']) {
  const shapes: FigureShape[] = []
  const texts: FigureText[] = []
  const box = 11
  let [x, y] = [outer.left, outer.top + 8]
  for (const { name, colour, pattern } of keys) {
    const text = truncated(name, KEY, (outer.right - outer.left) * 0.4)
    const width = box + 6 + textWidth(text, KEY) + 16
    if (x + width > outer.right + 10 && x > outer.left) [x, y] = [outer.left, y + 18]
    const rect = { x, y: y - box / 2, width: box, height: box }
    shapes.push(
      { kind: 'rect', ...rect, fill: colour },
      ...hatching(rect, pattern, palette.ground, { gap: 4 }),
    )
    texts.push({ text, x: x + box + 6, y, size: KEY, colour: palette.ink })
    x += width
  }
  return { shapes, texts, height: keys.length === 0 ? 0 : y - outer.top + 14 }
}

function stopsOf({ bars, keys }: PaintedBars, rectOf: (bar: PaintedBar) => Rect): FigureStop[][] {
  const rows = groupedBy(bars, ({ series }) => (keys.length === 0 ? 0 : series))
  return [...rows.values()].map((row) =>
    row.map((bar): FigureStop => {
      const { x, y, width, height } = rectOf(bar)
      return {
        x: x + width / 2,
        y: keys.length === 0 ? y : y + Math.min(height / 2, 12),
        colour: bar.colour,
        tells: { kind: 'value', series: bar.series, point: bar.point },
      }
    }),
  )
}
