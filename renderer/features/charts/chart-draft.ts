import type { Chart, ChartKind, ChartSpec } from '#shared/domain/chart.ts'

/** Everything a person chooses for a chart of any kind; a change of kind forgets nothing. */
export type ChartDraft = {
  readonly kind: ChartKind
  readonly title: string
  readonly indicator: string
  readonly hubs: readonly string[]
  readonly from: string | null
  readonly to: string | null
  readonly missing: 'gap' | 'bridge'
  /** Of a ranking; null is the latest there is. */
  readonly period: string | null
  readonly top: number | null
  readonly altText: ChartSpec['altText']
}

export function emptyDraft(indicator: string): ChartDraft {
  return {
    kind: 'line',
    title: '',
    indicator,
    hubs: [],
    from: null,
    to: null,
    missing: 'bridge',
    period: null,
    top: null,
    altText: null,
  }
}

export function draftOf({ spec }: Chart): ChartDraft {
  const { kind, title, indicator, hubs, altText } = spec
  const common = { ...emptyDraft(indicator), kind, title, hubs, altText }
  switch (spec.kind) {
    case 'line':
      return { ...common, from: spec.from, to: spec.to, missing: spec.missing }
    case 'ranking':
      return { ...common, period: spec.period, top: spec.top }
  }
}

/** The spec a draft stands for, `title` standing in where none is written yet; null while a ranking has no period. */
export function specOf(draft: ChartDraft, periods: readonly string[], title: string): ChartSpec | null {
  const { indicator, altText, from, to, missing, top } = draft
  const common = { title: draft.title.trim() || title, indicator, hubs: [...draft.hubs], altText }
  switch (draft.kind) {
    case 'line':
      return { kind: 'line', ...common, from, to, missing }
    case 'ranking': {
      const period = draft.period ?? periods.at(-1)
      return period === undefined ? null : { kind: 'ranking', ...common, period, top }
    }
  }
}
