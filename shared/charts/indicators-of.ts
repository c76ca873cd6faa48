import type { ChartSpec } from '../domain/chart.ts'

/** The indicators a chart draws from, the main one first, each once. */
export function indicatorsOf(spec: ChartSpec): readonly string[] {
  const named =
    spec.kind === 'timeline'
      ? []
      : spec.kind === 'scatter'
        ? [spec.indicator, spec.vertical, spec.size]
        : 'panels' in spec && spec.panels.by === 'indicator'
          ? [spec.indicator, ...spec.panels.indicators]
          : [spec.indicator]
  return [...new Set(named)].filter((one) => one !== null)
}
