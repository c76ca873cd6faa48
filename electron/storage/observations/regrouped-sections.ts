import { inOrderMade, leaves, mergedInto, regrouped } from '#shared/dataset/regroup.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { Regrouping, SplitRule } from '#shared/domain/regrouping.ts'
import { idAt, perColumn, textAt, type Codes, type RowIds, type Section, type TextCodes } from './section.ts'
import type { SectionSummary } from './section-summary.ts'

/**
 * Lays merges and splits over what was imported: a section of a merged indicator is one of another, a split one is two,
 * and merged hubs go by one name. Sections made so share their columns with the stored ones wherever they can.
 */
export class RegroupedSections {
  readonly #regroupings: readonly Regrouping[]
  readonly #made = new WeakMap<Section, readonly Section[]>()

  constructor(regroupings: readonly Regrouping[]) {
    this.#regroupings = inOrderMade(regroupings)
  }

  /** One observation by hand under the hub and indicator it counts for. */
  row(observation: Observation): Observation {
    return this.#regroupings.length === 0 ? observation : regrouped(observation, this.#regroupings)
  }

  /** Whether rows stored under `stored` may count for `wanted`: sections that cannot are not read. */
  mayCountFor(stored: string, wanted: string): boolean {
    return this.#reach(stored).has(wanted)
  }

  /** What a section holds without reading it, or null where only its rows tell. */
  summary(summary: SectionSummary): SectionSummary | null {
    const reach = this.#reach(summary.indicator)
    const [indicator = summary.indicator] = reach
    if (reach.size > 1) return null
    const hubs = summary.hubs.map(([hub, rows]): [string, number] => [this.#hub(hub), rows])
    return { ...summary, indicator, hubs }
  }

  sections(section: Section): readonly Section[] {
    if (this.#regroupings.length === 0) return [section]
    let made = this.#made.get(section)
    if (made === undefined) this.#made.set(section, (made = this.#regroup(section)))
    return made
  }

  #hub(id: string): string {
    return mergedInto(this.#regroupings, 'hub', id)
  }

  /** Every indicator that rows stored under one may end at; one alone where no split is on the way. */
  #reach(stored: string): ReadonlySet<string> {
    const reached = new Set([stored])
    for (const { of, from, to, where } of this.#regroupings) {
      if (of !== 'indicator' || !reached.has(from)) continue
      if (where === null) reached.delete(from)
      reached.add(to)
    }
    return reached
  }

  #regroup(stored: Section): readonly Section[] {
    const section = this.#withHubs(stored)
    const groups = new Map<string, readonly number[]>([
      [section.indicator, Array.from({ length: section.rows }, (_, row) => row)],
    ])
    for (const { of, from, to, where } of this.#regroupings) {
      const rows = groups.get(from)
      if (of !== 'indicator' || rows === undefined) continue
      const goes = where === null ? () => true : leaver(section, where)
      const going = rows.filter(goes)
      if (going.length === 0) continue
      groups.set(
        from,
        rows.filter((row) => !goes(row)),
      )
      groups.set(
        to,
        [...(groups.get(to) ?? []), ...going].sort((a, b) => a - b),
      )
    }
    return [...groups].flatMap(([indicator, rows]) => {
      if (rows.length === 0) return []
      return [{ ...(rows.length === section.rows ? section : subset(section, rows)), indicator }]
    })
  }

  #withHubs(section: Section): Section {
    const { dictionary, codes } = section.texts.hub
    const renamed = dictionary.map((hub) => this.#hub(hub))
    return renamed.every((hub, at) => hub === dictionary[at])
      ? section
      : { ...section, texts: { ...section.texts, hub: { dictionary: renamed, codes } } }
  }
}

/** A rule is asked once for every pair of period and publisher, not for every row. */
function leaver(section: Section, rule: SplitRule): (row: number) => boolean {
  const { period, sourcePublisher } = section.texts
  const told = new Map<string, boolean>()
  return (row) => {
    const own = { period: textAt(period, row), sourcePublisher: textAt(sourcePublisher, row) }
    const key = `${own.period}\n${own.sourcePublisher}`
    let goes = told.get(key)
    if (goes === undefined) told.set(key, (goes = leaves(rule, own)))
    return goes
  }
}

/** Some rows of a section, in their order. */
function subset(section: Section, rows: readonly number[]): Section {
  const picked = ({ dictionary, codes }: TextCodes): TextCodes => ({
    dictionary,
    codes: codes === null ? null : pick(codes, rows),
  })
  const ids: RowIds =
    section.ids.kind === 'numbered'
      ? { ...section.ids, numbers: Uint32Array.from(rows, numberIn(section.ids.numbers)) }
      : { kind: 'listed', ids: rows.map((row) => idAt(section, row)) }
  return {
    indicator: section.indicator,
    rows: rows.length,
    ids,
    value: Float64Array.from(rows, (row) => section.value[row] ?? Number.NaN),
    decimals: Int8Array.from(rows, numberIn(section.decimals)),
    texts: perColumn((column) => picked(section.texts[column])),
  }
}

function pick(codes: Codes, rows: readonly number[]): Codes {
  if (codes instanceof Uint8Array) return Uint8Array.from(rows, numberIn(codes))
  return codes instanceof Uint16Array
    ? Uint16Array.from(rows, numberIn(codes))
    : Uint32Array.from(rows, numberIn(codes))
}

function numberIn(numbers: ArrayLike<number>): (row: number) => number {
  return (row) => numbers[row] ?? 0
}
