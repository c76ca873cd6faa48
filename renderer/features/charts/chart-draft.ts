import type { Chart, ChartKind, ChartSpec } from '#shared/domain/chart.ts'
import { networkJoins, timelineTracks } from '#shared/domain/chart.ts'

type Every = Omit<UnionOf<ChartSpec>, 'kind' | 'indicator' | 'period' | 'panels'>
/** All fields of all kinds at once. */
type UnionOf<Spec extends ChartSpec> = {
  [Key in Spec extends unknown ? keyof Spec : never]: Spec extends Record<Key, infer Value> ? Value : never
}

/** Everything a person chooses for a chart of any kind; a change of kind forgets nothing. */
export type ChartDraft = Readonly<Every> & {
  readonly kind: ChartKind
  readonly indicator: string
  /** Whether the indicator sizes the marks of a map or a network. */
  readonly isSized: boolean
  /** Whether hubs or indicators have a panel each, as far as the kind can. */
  readonly panelsBy: 'none' | 'hub' | 'indicator'
  /** Of the further panels. */
  readonly panelIndicators: readonly string[]
  /** Null is the latest there is. */
  readonly period: string | null
}

export function emptyDraft(indicator: string): ChartDraft {
  return {
    kind: 'line',
    title: '',
    indicator,
    isSized: false,
    hubs: [],
    altText: null,
    notes: [],
    claims: [],
    decals: false,
    panelsBy: 'none',
    panelIndicators: [],
    from: null,
    to: null,
    period: null,
    top: null,
    tolerance: 0,
    told: { kind: 'stated' },
    axis: 'linear',
    verticalAxis: 'linear',
    missing: 'bridge',
    order: 'chosen',
    baseline: 'zero',
    share: false,
    vertical: indicator,
    size: null,
    trail: true,
    span: 'periods',
    scales: 'shared',
    indicators: [],
    tracks: [...timelineTracks],
    organisations: [],
    joins: [...networkJoins],
    plans: [],
  }
}

/** A kept chart as a draft; what its kind does not use stands as for a new one. */
export function draftOf({ spec }: Pick<Chart, 'spec'>): ChartDraft {
  const first = spec.kind === 'timeline' ? (spec.indicators[0] ?? '') : (spec.indicator ?? '')
  const isSized = (spec.kind === 'map' || spec.kind === 'network') && spec.indicator !== null
  const panels = 'panels' in spec ? spec.panels : null
  return {
    ...emptyDraft(first),
    ...spec,
    indicator: first,
    isSized,
    ...(panels === null || panels.by === 'none' ? {} : { panelsBy: panels.by, scales: panels.scales }),
    ...(panels?.by === 'indicator' ? { panelIndicators: panels.indicators } : {}),
  }
}

/**
 * The spec a draft stands for, `title` standing in where none is written yet; null while something is not chosen that the
 * kind cannot do without.
 */
export function specOf(draft: ChartDraft, periods: readonly string[], title: string): ChartSpec | null {
  const { indicator, from, to, tolerance, told, axis, missing, order, decals } = draft
  const every = {
    title: draft.title.trim() || title,
    hubs: [...draft.hubs],
    altText: draft.altText,
    notes: [...draft.notes],
    claims: [...draft.claims],
  }
  const none = { by: 'none' } as const
  const further = [...new Set(draft.panelIndicators)].filter((one) => one !== indicator)
  const { scales } = draft
  const ofIndicators =
    draft.panelsBy === 'indicator' && further.length > 0
      ? ({ by: 'indicator', indicators: further, scales } as const)
      : none
  const ofHubs = draft.panelsBy === 'hub' ? ({ by: 'hub', scales } as const) : none
  const panels = ofIndicators
  const eitherPanels = ofHubs.by === 'hub' ? ofHubs : ofIndicators
  const measured = { ...every, indicator, tolerance }
  const ranged = { ...measured, from, to }
  const placed = {
    ...every,
    indicator: draft.isSized && indicator !== '' ? indicator : null,
    period: draft.period,
    tolerance,
  }
  const period = draft.period ?? periods.at(-1)
  switch (draft.kind) {
    case 'line':
      return { kind: 'line', ...ranged, panels, told, axis, missing }
    case 'bar':
      return { kind: 'bar', ...ranged, panels: eitherPanels, told, order, baseline: draft.baseline, decals }
    case 'ranking':
      return period === undefined ? null : { kind: 'ranking', ...measured, panels, period, top: draft.top }
    case 'stacked-bar':
      return { kind: 'stacked-bar', ...ranged, panels, order, share: draft.share, decals }
    case 'slope':
      return { kind: 'slope', ...ranged, panels, told, axis }
    case 'bump':
      return { kind: 'bump', ...ranged, panels, missing }
    case 'scatter': {
      const { vertical, size, trail, verticalAxis } = draft
      return { kind: 'scatter', ...ranged, panels: ofHubs, vertical, size, trail, axis, verticalAxis }
    }
    case 'dot-range':
      return { kind: 'dot-range', ...ranged, panels, axis, order, span: draft.span }
    case 'small-multiples':
      return { kind: 'small-multiples', ...ranged, told, axis, missing, order, scales }
    case 'heat-map':
      return { kind: 'heat-map', ...ranged, panels, told, order }
    case 'map':
      return { kind: 'map', ...placed }
    case 'network':
      return {
        kind: 'network',
        ...placed,
        organisations: [...draft.organisations],
        joins: [...draft.joins],
      }
    case 'timeline': {
      const { indicators, tracks, organisations, plans } = draft
      return {
        kind: 'timeline',
        ...every,
        from,
        to,
        indicators: [...indicators],
        tracks: [...tracks],
        organisations: [...organisations],
        plans: [...plans],
      }
    }
    case 'table':
      return { kind: 'table', ...ranged, told, order }
  }
}
