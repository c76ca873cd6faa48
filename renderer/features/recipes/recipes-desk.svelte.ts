import { getContext, setContext } from 'svelte'
import { derivedIndicator, readDerivedObservation } from '#shared/domain/derived-id.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { RecipeBody } from '#shared/domain/recipe.ts'
import type {
  ComputedRecipe,
  RecipeExplanation,
  RecipeView,
  Sensitivity,
  TriedRecipe,
} from '#shared/ipc/answers/recipes.ts'
import { problemOf } from '#shared/ipc/problem.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { useBridge } from '../../bridge/context.ts'
import { download } from '../../bridge/download.ts'
import { useLive, type Live } from '../../bridge/live.svelte.ts'
import { readFiles } from '../../bridge/read-files.ts'
import { useKnownOn } from '../../knowledge/known-on.svelte.ts'
import { locale } from '../../messages/speech.svelte.ts'
import { useNavigation, type Navigation } from '../../navigation/navigation.svelte.ts'
import { datasetCollections } from '../../names/dataset-collections.ts'
import { useNotices, type Notices } from '../../notices/notices.svelte.ts'

const KEY = Symbol('recipes desk')
const DRAWS = 10_000
/** Draws a request: a tenth of a second or so, after which a person may have cancelled. */
const AT_A_TIME = 1000

type Parts = {
  readonly bridge: Bridge
  readonly notices: Notices
  readonly navigation: Navigation
  /** The day whose knowledge is shown; null is today. */
  readonly day: () => string | null
  readonly recipes: Live<'recipes.list'>
  readonly computed: Live<'recipes.compute'>
  readonly explained: Live<'recipes.explain'>
}

/** The recipes, the one that is open with its table, how a chosen value came about, and random weights as they are drawn. */
export class RecipesDesk {
  readonly #parts: Parts
  readonly all = $derived.by<readonly RecipeView[]>(() => this.#parts.recipes.value ?? [])
  /** The recipe whose indicator is open. */
  readonly open = $derived.by(
    () => this.all.find(({ indicator }) => indicator === this.#parts.navigation.place.id) ?? null,
  )
  readonly computed = $derived.by<ComputedRecipe | null>(() => this.#parts.computed.value)
  readonly computedProblem = $derived.by(() => this.#parts.computed.problem)
  readonly explained = $derived.by<RecipeExplanation | null>(() => this.#parts.explained.value)
  readonly explainedProblem = $derived.by(() => this.#parts.explained.problem)
  sensitivity = $state.raw<Sensitivity | null>(null)
  drawing = $state(false)
  #run = 0

  constructor(parts: Parts) {
    this.#parts = parts
  }

  show = (view: Pick<RecipeView, 'indicator'>): void =>
    this.#parts.navigation.go({ view: 'dataset', id: view.indicator, replace: true })

  /** Null while it travels or where the body is no recipe yet. */
  tryOut = async (recipe: string | null, body: RecipeBody): Promise<TriedRecipe | null> =>
    (await this.#parts.notices.attempt(() => this.#parts.bridge.ask('recipes.try', { recipe, body }))) ?? null

  save = async (recipe: string | null, body: RecipeBody): Promise<boolean> => {
    const { bridge, notices, navigation } = this.#parts
    const arrive = navigation.afterWait()
    const saved = await notices.attempt(() => bridge.ask('recipes.save', { recipe, body }))
    if (saved !== undefined) arrive({ view: 'dataset', id: derivedIndicator(saved.id), replace: true })
    return saved !== undefined
  }

  remove = async ({ recipe, indicator }: RecipeView): Promise<void> => {
    const { bridge, notices, navigation } = this.#parts
    const removed = await notices.attempt(() => bridge.ask('recipes.remove', { recipe: recipe.id }))
    if (removed === undefined) return
    navigation.forget('dataset', indicator)
    notices.tell(sentence('recipes.removed', { recipe: recipe.body.names.en }), {
      label: 'app.undo',
      run: () => void notices.attempt(() => bridge.ask('workspace.undo', {})),
    })
  }

  exportFile = async ({ recipe }: RecipeView): Promise<void> => {
    const { bridge, notices } = this.#parts
    const file = await notices.attempt(() => bridge.ask('recipes.export', { recipe: recipe.id }))
    if (file !== undefined) download(file)
  }

  importFile = async (chosen: readonly File[]): Promise<void> => {
    const { bridge, notices, navigation } = this.#parts
    const arrive = navigation.afterWait()
    const { files, tooLarge, unreadable } = await readFiles(chosen.slice(0, 1))
    const [refused] = [...tooLarge, ...unreadable]
    if (refused !== undefined)
      notices.problem(
        problemOf(tooLarge.length > 0 ? 'file-too-large' : 'file-unreadable', {
          path: refused,
          megabytes: 50,
        }).sentence,
      )
    const [file] = files
    if (file === undefined) return
    const taken = await notices.attempt(() => bridge.ask('recipes.import', file))
    if (taken === undefined) return
    const { recipe, added } = taken
    arrive({ view: 'dataset', id: derivedIndicator(recipe.id), replace: true })
    const [label, name] = [labelOf(recipe.id), recipe.body.names.en]
    notices.tell(
      added.length === 0
        ? sentence('recipes.imported-before', { recipe: label, name })
        : sentence('recipes.imported', { recipe: label, name, others: added.length - 1 }),
    )
  }

  /** Draws on until there are enough or somebody stops it; the picture follows as it goes. */
  draw = async (recipe: string, period: string): Promise<void> => {
    const { bridge, notices } = this.#parts
    const run = ++this.#run
    this.drawing = true
    for (let draws = AT_A_TIME; draws <= DRAWS && run === this.#run; draws += AT_A_TIME) {
      const more = await notices.attempt(() =>
        bridge.ask('recipes.sensitivity', {
          ...{ recipe, period, draws, total: DRAWS, asKnownOn: this.#parts.day() },
        }),
      )
      if (more === undefined || run !== this.#run) break
      this.sensitivity = more
    }
    if (run === this.#run) this.drawing = false
  }

  stopDrawing = (): void => {
    this.#run += 1
    this.drawing = false
  }

  forgetDraws = (): void => {
    this.stopDrawing()
    this.sensitivity = null
  }
}

/** `period` is that of the index table, where a person chose one. */
export function provideRecipesDesk(period: () => string | null): RecipesDesk {
  const navigation = useNavigation()
  const known = useKnownOn()
  const recipes = useLive('recipes.list', () => ({}), datasetCollections)
  const open = () => (recipes.value ?? []).find(({ indicator }) => indicator === navigation.place.id) ?? null
  const parts = {
    bridge: useBridge(),
    notices: useNotices(),
    navigation,
    day: () => known.day,
    recipes,
    computed: useLive(
      'recipes.compute',
      () => {
        const view = open()
        return view?.recipe.body.kind === 'index'
          ? { recipe: view.recipe.id, period: period(), asKnownOn: known.day }
          : null
      },
      datasetCollections,
    ),
    explained: useLive(
      'recipes.explain',
      () => {
        const { view, at } = navigation.place
        return view === 'dataset' && at !== null && readDerivedObservation(at) !== null
          ? { observation: at, language: locale(), asKnownOn: known.day }
          : null
      },
      datasetCollections,
    ),
  }
  return setContext(KEY, new RecipesDesk(parts))
}

export function useRecipesDesk(): RecipesDesk {
  const desk = getContext<RecipesDesk | undefined>(KEY)
  if (desk === undefined) throw new Error('No recipes desk here: call provideRecipesDesk in the view above')
  return desk
}
