import { getContext, setContext } from 'svelte'
import type { Indicator } from '#shared/domain/indicator.ts'
import type { SplitRule } from '#shared/domain/regrouping.ts'
import type { Merged } from '#shared/ipc/answers/hubs.ts'
import type { Split } from '#shared/ipc/answers/indicators.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { useBridge } from '../../bridge/context.ts'
import { useLive, type Live } from '../../bridge/live.svelte.ts'
import { useKnownOn } from '../../knowledge/known-on.svelte.ts'
import { useNames, type Names } from '../../names/names.svelte.ts'
import { HUB } from '../../navigation/hub-place.ts'
import { useNavigation, type Navigation } from '../../navigation/navigation.svelte.ts'
import { useNotices, type Notices } from '../../notices/notices.svelte.ts'

const KEY = Symbol('indicator desk')

type Parts = {
  readonly bridge: Bridge
  readonly notices: Notices
  readonly navigation: Navigation
  readonly names: Names
  readonly page: Live<'indicators.page'>
}
export type MethodBreak = { readonly from: string; readonly description: string } | null

/** The indicator that is open, everything its page shows, and the ways to write it, merge it and split it. */
export class IndicatorDesk {
  readonly #parts: Parts
  readonly names: Names
  readonly page = $derived.by(() => this.#parts.page.value)

  constructor(parts: Parts) {
    this.#parts = parts
    this.names = parts.names
  }

  open = (id: string): void => this.#parts.navigation.go({ view: 'dataset', id })
  openHub = (id: string): void => this.#parts.navigation.go({ view: 'dataset', id: HUB + id })

  save = async (indicator: Indicator, add: boolean): Promise<boolean> => {
    const { bridge, notices } = this.#parts
    const saved = await notices.attempt(() => bridge.ask('indicators.save', { indicator, add }))
    if (saved !== undefined && add) this.open(saved.id)
    return saved !== undefined
  }

  weighMerge = async (indicator: string, into: string): Promise<Merged | null> => {
    const { bridge, notices } = this.#parts
    const given = { indicator, into, methodBreak: null, dryRun: true }
    return (await notices.attempt(() => bridge.ask('indicators.merge', given))) ?? null
  }

  merge = async (indicator: string, into: string, methodBreak: MethodBreak): Promise<boolean> => {
    const { bridge, notices, names } = this.#parts
    const [from, to] = [names.indicator(indicator), names.indicator(into)]
    const given = { indicator, into, methodBreak, dryRun: false }
    const merged = await notices.attempt(() => bridge.ask('indicators.merge', given))
    if (merged === undefined) return false
    const { observations, claims, charts } = merged
    notices.tell(sentence('hubs.merge.done', { from, to, observations, claims, charts }), this.#undo())
    this.open(into)
    return true
  }

  split = async (
    indicator: string,
    { name, where, dryRun }: { readonly name: string; readonly where: SplitRule; readonly dryRun: boolean },
  ): Promise<Split | null> => {
    const { bridge, notices, names } = this.#parts
    const from = names.indicator(indicator)
    const given = { indicator, name, where, dryRun }
    const split = await notices.attempt(() => bridge.ask('indicators.split', given))
    if (split === undefined) return null
    if (!dryRun) {
      const { leaving, staying } = split
      notices.tell(
        sentence('indicators.split.done', { leaving, staying, from, to: name.trim() }),
        this.#undo(),
      )
      this.open(split.indicator.id)
    }
    return split
  }

  #undo() {
    const { bridge, notices } = this.#parts
    const run = () => void notices.attempt(() => bridge.ask('workspace.undo', {}))
    return { label: 'app.undo', run }
  }
}

export function provideIndicatorDesk(): IndicatorDesk {
  const navigation = useNavigation()
  const known = useKnownOn()
  const query = () => {
    const { view, id } = navigation.place
    return view === 'dataset' && id !== null && !id.startsWith(HUB)
      ? { indicator: id, asKnownOn: known.day }
      : null
  }
  const page = useLive('indicators.page', query, [
    'indicators', 'regroupings', 'batches', 'observations', 'preferences', 'claims', 'charts',
  ], ['observations', 'revisions']) // prettier-ignore
  const parts = { bridge: useBridge(), notices: useNotices(), navigation, names: useNames(), page }
  return setContext(KEY, new IndicatorDesk(parts))
}

export function useIndicatorDesk(): IndicatorDesk {
  const desk = getContext<IndicatorDesk | undefined>(KEY)
  if (desk === undefined)
    throw new Error('No indicator desk here: call provideIndicatorDesk in the view above')
  return desk
}
