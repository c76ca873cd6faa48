import { getContext, setContext } from 'svelte'
import type { Bridge } from './bridge.ts'

const KEY = Symbol('bridge')

export function provideBridge(bridge: Bridge): Bridge {
  return setContext(KEY, bridge)
}

export function useBridge(): Bridge {
  const bridge = getContext<Bridge | undefined>(KEY)
  if (bridge === undefined) throw new Error('No bridge here: call provideBridge in the component above')
  return bridge
}
