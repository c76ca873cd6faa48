import { createGate } from '#electron/ipc/gate.ts'
import { faultLog } from '#electron/ipc/fault-log.ts'
import type { OpenWorkspace } from '#electron/services/open-workspace.ts'
import { serve, type BrowserHost } from './serve.ts'

/** Puts an open workspace on loopback. Closing the host closes the workspace: its lock is let go. */
export async function hostWorkspace(
  workspace: OpenWorkspace,
  {
    page,
    now,
    onPages,
  }: { readonly page: string; readonly now: () => Date; readonly onPages?: (open: number) => void },
): Promise<BrowserHost> {
  const host = await serve({
    gate: createGate(workspace.services, faultLog(workspace.folder, now)),
    onChanged: workspace.onChanged,
    page,
    ...(onPages === undefined ? {} : { onPages }),
  })
  return { ...host, close: () => host.close().finally(workspace.close) }
}
