import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { configFolder } from '#electron/storage/installation.ts'

const UserSettings = v.object({
  /** Who works here, as it stands beside claims and reviews. */
  person: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300))),
  /** Folder of the workspace opened last. */
  lastWorkspace: v.optional(v.string()),
  /** What they chose in the window: language, theme, pane widths. */
  window: v.optional(v.record(v.string(), v.string())),
})
export type UserSettings = v.InferOutput<typeof UserSettings>

function settingsFile(): string {
  return join(configFolder(), 'settings.json')
}

/** Settings that are missing or cannot be read are none: nothing in them is a user's work. */
export async function readSettings(): Promise<UserSettings> {
  try {
    return v.parse(UserSettings, JSON.parse(await readFile(settingsFile(), 'utf8')))
  } catch {
    return {}
  }
}

/** Changes some settings and keeps the rest. Whole or not at all: written aside, then renamed. */
export async function changeSettings(changes: UserSettings): Promise<void> {
  const file = settingsFile()
  const next = { ...(await readSettings()), ...changes }
  await mkdir(dirname(file), { recursive: true })
  const aside = `${file}.${process.pid}.new`
  await writeFile(aside, `${JSON.stringify(next, null, 2)}\n`)
  await rename(aside, file)
}

/** The person's own name for themselves, else the name they are logged in with. */
export function personNameOf(settings: UserSettings): string {
  return settings.person ?? loginName() ?? 'Analyst'
}

function loginName(): string | undefined {
  try {
    return userInfo().username || undefined
  } catch {
    return undefined
  }
}
