import type { Bridge } from '../bridge/bridge.ts'
import { beginMemory } from './remembered.ts'

/** A pane being dragged changes many times a second; what it ends at is kept. In milliseconds. */
const PAUSE = 300

/** Recalls what the person chose before, and keeps what they choose. A program that cannot keep it is no error. */
export async function keepChoices(bridge: Bridge): Promise<void> {
  const pending = new Map<string, number>()
  const kept = await bridge.ask('workspace.choices', {}).catch(() => ({}))
  beginMemory(kept, (key, value) => {
    window.clearTimeout(pending.get(key))
    const later = () => {
      pending.delete(key)
      bridge.ask('workspace.choose', { key, value }).catch(() => undefined)
    }
    pending.set(key, window.setTimeout(later, PAUSE))
  })
}
