import { textColumns, type TextColumn } from '../observation-columns.ts'
import { observationTexts } from '../observation-texts.ts'
import type { Draft } from './draft.ts'
import type { GroupedTexts } from './grouped-texts.ts'
import { GrowingNumbers } from './growing-numbers.ts'
import type { History } from './row/history-cells.ts'
import { TextGroup, type Combination } from './text-group.ts'

/** Texts of a planned row besides its id, which it gets when it is stored. */
export type PlanText = Exclude<TextColumn, 'id'>
export const planTexts = textColumns.filter((column): column is PlanText => column !== 'id')

/** One observation of a file: what is its own, and what it shares with others. */
export type PlannedObservation = {
  readonly row: number
  /** Tells it from the other values of its row and becomes the number of its id. */
  readonly number: number
  readonly value: number | null
  readonly decimals: number
  /** As the file has it; null where that is what the value prints with its decimals. */
  readonly printed: string | null
  /** Combinations of the plan's groups. */
  readonly hub: Combination
  readonly period: Combination
  readonly measure: Combination
  readonly source: Combination
  readonly quality: Combination
  /** Null for all rows but those of our own exports that have one. */
  readonly history: History | null
}

/** Stands for 'as the value prints', so that a million numbers need no texts beside them. */
const AS_VALUE = '\u0000'

/**
 * The observations a file would add, in columns of about twenty bytes a row: a million of them are listed, compared and
 * stored without ever being a million objects.
 */
export class PlanColumns {
  readonly value = new GrowingNumbers((length) => new Float64Array(length))
  readonly decimals = new GrowingNumbers((length) => new Int8Array(length))
  readonly row = new GrowingNumbers((length) => new Uint32Array(length))
  readonly number = new GrowingNumbers((length) => new Uint32Array(length))
  readonly hubs = new TextGroup(['hub', 'printed.hub'])
  readonly periods = new TextGroup(['period', 'printed.period'])
  readonly measures = new TextGroup(['indicator', 'unit', 'printed.indicator', 'printed.unit'])
  readonly sources = new TextGroup(['sourceTitle', 'sourcePublisher', 'sourceUrl', 'tier'])
  readonly qualities = new TextGroup(['status', 'qualifier', 'vintage', 'note'])
  readonly prints = new TextGroup(['printed.value'])
  /** Each column of texts by its name. */
  readonly texts: Readonly<Record<PlanText, GroupedTexts>> = {
    ...this.hubs.texts,
    ...this.periods.texts,
    ...this.measures.texts,
    ...this.sources.texts,
    ...this.qualities.texts,
    ...this.prints.texts,
  }
  /** Of the few rows that carry one. */
  readonly histories = new Map<number, History>()
  /** The table is our own export: it states vintages also where it leaves them empty. */
  isOwn = false
  readonly #asValue = this.prints.combination({ 'printed.value': AS_VALUE })

  get rows(): number {
    return this.value.length
  }

  get groups() {
    return [this.hubs, this.periods, this.measures, this.sources, this.qualities, this.prints] as const
  }

  add(planned: PlannedObservation): void {
    const { value, decimals, printed, history } = planned
    if (history !== null) this.histories.set(this.rows, history)
    this.value.push(value ?? Number.NaN)
    this.decimals.push(decimals)
    this.row.push(planned.row)
    this.number.push(planned.number)
    this.hubs.push(planned.hub)
    this.periods.push(planned.period)
    this.measures.push(planned.measure)
    this.sources.push(planned.source)
    this.qualities.push(planned.quality)
    this.prints.push(printed === null ? this.#asValue : this.#print(printed, value, decimals))
  }

  text(column: PlanText, row: number): string {
    const text = this.texts[column].text(row)
    return column === 'printed.value' && text === AS_VALUE
      ? plainPrint(this.value.at(row), this.decimals.at(row))
      : text
  }

  /** Its place among statements of its fact, publication and vintage; 0 where nothing vies with it. */
  sequenceOf(row: number): number {
    return this.histories.size === 0 ? 0 : (this.histories.get(row)?.sequence ?? 0)
  }

  /** Null where the value is stated to be missing; the column holds NaN for it. */
  valueOf(row: number): number | null {
    const value = this.value.at(row)
    return Number.isNaN(value) ? null : value
  }

  /** One planned row as an object, for showing it. */
  draft(row: number): Draft {
    return {
      row: this.row.at(row),
      number: this.number.at(row),
      value: this.valueOf(row),
      decimals: this.decimals.at(row),
      ...observationTexts((column) => this.text(column, row)),
    }
  }

  /** Gives those of some rows that have no vintage this one. */
  date(rows: Iterable<number>, vintage: string): void {
    const { combinations, texts } = this.qualities
    const dated = new Map<Combination, Combination>()
    for (const row of rows) {
      if (texts.vintage.text(row) !== '') continue
      const old = combinations.at(row)
      let now = dated.get(old)
      if (now === undefined) {
        now = this.qualities.combination({
          status: texts.status.text(row),
          qualifier: texts.qualifier.text(row),
          vintage,
          note: texts.note.text(row),
        })
        dated.set(old, now)
      }
      combinations.set(row, now)
    }
  }

  #print(printed: string, value: number | null, decimals: number): Combination {
    const isAsValue = value !== null && printed === plainPrint(value, decimals)
    return isAsValue ? this.#asValue : this.prints.combination({ 'printed.value': printed })
  }
}

function plainPrint(value: number, decimals: number): string {
  return value.toFixed(Math.min(Math.max(decimals, 0), 20))
}
