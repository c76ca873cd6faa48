import { expect, it } from 'vitest'
import { killedWhileWriting } from './kill-trials.ts'
import { useFolder } from './workspace-folder.ts'

const folder = useFolder()

it(
  'a program killed while it writes loses no confirmed change, and its lock does not stay',
  { timeout: 120_000 },
  async () => {
    const workspace = await folder.workspace()
    for (let trial = 0; trial < 20; trial++) {
      const { confirmed, found, temporary } = await killedWhileWriting(workspace, 1 + ((trial * 7) % 23))
      expect(found).toBeGreaterThanOrEqual(confirmed)
      expect(temporary).toBe(0)
    }
  },
)
