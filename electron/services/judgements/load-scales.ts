import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { LikelihoodScale } from '#shared/domain/likelihood-scale.ts'

/** The scales of likelihood that ship with the program, in the order of their file names. */
export function loadScales(resources: string): readonly LikelihoodScale[] {
  const folder = join(resources, 'scales')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => v.parse(LikelihoodScale, JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}
