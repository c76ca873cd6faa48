import { getContext, onMount, setContext } from 'svelte'
import { sentence } from '#shared/messages/sentence.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { useBridge } from '../../bridge/context.ts'
import { useLive, type Live } from '../../bridge/live.svelte.ts'
import type { Connection } from '../../bridge/transport.ts'
import { useNavigation } from '../../navigation/navigation.svelte.ts'
import { useNotices, type Notices } from '../../notices/notices.svelte.ts'
import { commandName } from './command-name.ts'

const KEY = Symbol('workspace desk')

/** What every part of the window knows of the workspace, and the changes that concern all of it. */
export class WorkspaceDesk {
  readonly #live: Live<'workspace.describe'>
  readonly #bridge: Bridge
  readonly #notices: Notices
  connection = $state<Connection>('open')
  readonly about = $derived.by(() => this.#live.value)
  readonly problem = $derived.by(() => this.#live.problem)

  constructor(bridge: Bridge, live: Live<'workspace.describe'>, notices: Notices) {
    this.#bridge = bridge
    this.#live = live
    this.#notices = notices
  }

  refresh = (): Promise<void> => this.#live.load({})

  undo = async (): Promise<void> => {
    const done = await this.#notices.attempt(() => this.#bridge.ask('workspace.undo', {}))
    if (done === undefined) return
    const key = done === null ? 'app.undo.none' : 'app.undo.done'
    this.#notices.tell(
      sentence(key, { what: done === null ? '' : commandName(done.command) }),
      done === null ? undefined : { label: 'app.redo', run: () => void this.redo() },
    )
  }

  redo = async (): Promise<void> => {
    const done = await this.#notices.attempt(() => this.#bridge.ask('workspace.redo', {}))
    if (done === undefined) return
    const key = done === null ? 'app.redo.none' : 'app.redo.done'
    this.#notices.tell(sentence(key, { what: done === null ? '' : commandName(done.command) }))
  }

  rename = async (person: string): Promise<void> => {
    await this.#notices.attempt(() => this.#bridge.ask('workspace.setPerson', { name: person }))
    await this.refresh()
  }
}

export function provideWorkspaceDesk(): WorkspaceDesk {
  const bridge = useBridge()
  const notices = useNotices()
  const navigation = useNavigation()
  const desk = new WorkspaceDesk(
    bridge,
    useLive('workspace.describe', () => ({}), 'all'),
    notices,
  )
  let told = false
  /** What opening found damaged is said once, wherever the window opens; the overview keeps it in sight. */
  $effect(() => {
    const [first] = desk.about?.notices ?? []
    if (first === undefined || told) return
    told = true
    notices.problem(first.sentence, { label: 'app.look', run: () => navigation.go({ view: 'overview' }) })
  })
  onMount(() =>
    bridge.onConnection((connection) => {
      // After a pause something may have changed unheard.
      if (connection === 'open' && desk.connection === 'lost') void desk.refresh()
      desk.connection = connection
    }),
  )
  return setContext(KEY, desk)
}

export function useWorkspaceDesk(): WorkspaceDesk {
  const desk = getContext<WorkspaceDesk | undefined>(KEY)
  if (desk === undefined)
    throw new Error('No workspace desk here: call provideWorkspaceDesk in the component above')
  return desk
}
