import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { Hub, Membership } from '#shared/domain/hub.ts'
import { Indicator } from '#shared/domain/indicator.ts'
import { refuse } from '#shared/ipc/problem.ts'

/** What the program knows before anybody enters anything; a workspace's own entries of the same id stand above it. */
export type Gazetteer = {
  /** The place of a country or province is its seat of government, that of a cluster its first city. */
  readonly hubs: readonly Hub[]
  readonly memberships: readonly Membership[]
  readonly indicators: readonly Indicator[]
}

/** Reads `resources/gazetteer`; a missing or damaged file of the program's own is a fault that names it. */
export async function loadGazetteer(resources: string): Promise<Gazetteer> {
  const folder = join(resources, 'gazetteer')
  return {
    hubs: await entries(join(folder, 'hubs.json'), Hub),
    memberships: await entries(join(folder, 'memberships.json'), Membership),
    indicators: await entries(join(folder, 'indicators.json'), Indicator),
  }
}

async function entries<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>[]> {
  let raw: unknown
  try {
    raw = JSON.parse(await readFile(file, 'utf8'))
  } catch {
    refuse('gazetteer-unreadable', { file }, 'fault')
  }
  const parsed = v.safeParse(v.array(schema), raw)
  if (!parsed.success) refuse('gazetteer-unreadable', { file }, 'fault')
  return parsed.output
}
