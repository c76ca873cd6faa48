import { getContext, setContext } from 'svelte'
import type { Mark } from '#shared/comparison/comparison.ts'
import type { ComparedText } from '#shared/ipc/answers/comparison.ts'
import { useLive, type Live } from '../../bridge/live.svelte.ts'
import { recall, remember } from '../../memory/remembered.ts'
import { useNavigation, type Navigation } from '../../navigation/navigation.svelte.ts'
import { atOfSourceSpot, sourceSpotOf, type SourceText } from '../../navigation/source-spot.ts'
import { rowsOf } from './compared-rows.ts'
import {
  countDifferences,
  differenceKinds,
  differencesOf,
  type Difference,
  type DifferenceKind,
} from './differences.ts'
import { foldedRows } from './folded-rows.ts'
import type { Side } from './passage-pieces.ts'

const KEY = Symbol('comparison desk')

/** Two texts side by side: what stands beside what, their differences, and the one a person looks at. */
export class ComparisonDesk {
  readonly #navigation: Navigation
  readonly #live: Live<'sources.compare'>
  readonly #spot = $derived.by(() => sourceSpotOf(this.#navigation.place.at))
  /** What the address asks for. */
  readonly sides = $derived(this.#spot.kind === 'comparison' ? this.#spot : null)
  readonly compared = $derived.by(() => this.#live.value)
  readonly problem = $derived.by(() => this.#live.problem)

  /** Other texts were asked for and are not here yet. */
  readonly isWaiting = $derived.by(() => {
    const { sides, compared } = this
    if (sides === null || compared === null) return false
    const shows = ({ source, version }: ComparedText, wanted: SourceText) =>
      source.id === wanted.source && version.id === (wanted.version ?? source.currentVersion)
    return !shows(compared.leftText, sides.left) || !shows(compared.rightText, sides.right)
  })

  readonly rows = $derived.by(() =>
    this.compared === null
      ? []
      : rowsOf(this.compared.pairs, this.compared.leftText.blocks, this.compared.rightText.blocks),
  )
  readonly differences = $derived(this.compared === null ? [] : differencesOf(this.compared))
  readonly counts = $derived(countDifferences(this.differences))
  /** Whether the texts say the same numbers, dates and names: the first thing a person wants to know. */
  readonly isAlikeInFacts = $derived(this.counts.number + this.counts.date + this.counts.name === 0)

  /** Kinds to list and walk; all while none is chosen. Other texts begin anew. */
  kinds = $derived.by<readonly DifferenceKind[]>(() => (void this.#live.value, []))
  readonly listed = $derived(
    this.kinds.length === 0
      ? this.differences
      : this.differences.filter(({ kind }) => this.kinds.includes(kind)),
  )
  current = $derived.by<Difference | null>(() => (void this.#live.value, null))

  /** For each pair the rows in which its sides stand. */
  readonly rowOf = $derived.by(() => {
    const found = { left: new Map<number, number>(), right: new Map<number, number>() }
    this.rows.forEach((row, at) => {
      for (const { pair } of row.left) found.left.set(pair, at)
      for (const { pair } of row.right) found.right.set(pair, at)
    })
    return found
  })
  readonly #differing = $derived(new Set(this.differences.map(({ pair }) => pair)))
  readonly quiet = $derived(
    this.rows.map(({ left, right }) => ![...left, ...right].some(({ pair }) => this.#differing.has(pair))),
  )
  folding = $state(recall('comparison.folding') !== 'no')
  #unfolded = $derived.by<ReadonlySet<number>>(() => (void this.#live.value, new Set()))
  readonly stretches = $derived(
    foldedRows(this.quiet, this.folding && this.differences.length > 0, this.#unfolded),
  )

  constructor(navigation: Navigation, live: Live<'sources.compare'>) {
    this.#navigation = navigation
    this.#live = live
  }

  /**
   * The name of a kind: two versions add and remove; of two sources each has passages that the other never had.
   */
  nameOf = <Kind extends string>(kind: Kind): Kind | 'only-left' | 'only-right' => {
    const { compared } = this
    if (compared === null || compared.leftText.source.id === compared.rightText.source.id) return kind
    return kind === 'added' ? 'only-right' : kind === 'removed' ? 'only-left' : kind
  }

  markOf = ({ pair, mark }: Difference): Mark | null =>
    mark === null ? null : (this.compared?.pairs[pair]?.marks[mark] ?? null)

  look = (difference: Difference | null): void => {
    this.current = difference
  }

  /** The first difference of a passage, or none. */
  lookAt = (pair: number): void => {
    const found = this.listed.find((one) => one.pair === pair)
    if (found !== undefined) this.current = found
  }

  /** To the next difference listed; from one that the filter left out, to the next after it. */
  step = (by: 1 | -1): void => {
    const { current, listed } = this
    if (current === null) {
      this.current = (by === 1 ? listed[0] : listed.at(-1)) ?? null
      return
    }
    const at = listed.indexOf(current)
    const next =
      at >= 0
        ? listed[at + by]
        : by === 1
          ? listed.find((one) => one.pair >= current.pair)
          : listed.findLast((one) => one.pair <= current.pair)
    if (next !== undefined) this.current = next
  }

  toggleKind = (kind: DifferenceKind): void => {
    this.kinds = this.kinds.includes(kind)
      ? this.kinds.filter((one) => one !== kind)
      : differenceKinds.filter((one) => one === kind || this.kinds.includes(one))
  }

  fold = (folding: boolean): void => {
    this.folding = folding
    this.#unfolded = new Set()
    remember('comparison.folding', folding ? 'yes' : 'no')
  }

  unfold = (from: number): void => {
    this.#unfolded = new Set([...this.#unfolded, from])
  }

  swap = (): void => {
    const { sides } = this
    if (sides !== null) this.#show(sides.right, sides.left)
  }

  replace = (side: Side, text: SourceText): void => {
    const { sides } = this
    if (sides !== null) this.#show(side === 'left' ? text : sides.left, side === 'right' ? text : sides.right)
  }

  leave = (): void => {
    this.#navigation.go({ view: 'sources', id: this.#navigation.place.id })
  }

  #show(left: SourceText, right: SourceText): void {
    const { id } = this.#navigation.place
    this.#navigation.go({
      view: 'sources',
      id,
      at: atOfSourceSpot({ kind: 'comparison', left, right }),
      replace: true,
    })
  }
}

export function provideComparisonDesk(): ComparisonDesk {
  const navigation = useNavigation()
  const live = useLive(
    'sources.compare',
    () => {
      const spot = sourceSpotOf(navigation.place.at)
      return spot.kind === 'comparison' ? { left: spot.left, right: spot.right } : null
    },
    ['sources', 'versions'],
  )
  return setContext(KEY, new ComparisonDesk(navigation, live))
}

export function useComparisonDesk(): ComparisonDesk {
  const desk = getContext<ComparisonDesk | undefined>(KEY)
  if (desk === undefined)
    throw new Error('No comparison desk here: call provideComparisonDesk in the component above')
  return desk
}
