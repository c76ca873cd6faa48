import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#electron/project-folder.ts'
import { hasSharedFolder, sharedFolder } from './shared-folder.ts'

export type StoryInput = {
  readonly article: string
  /** Tables of observations, as files. */
  readonly tables: readonly string[]
  /** Words of one sentence of the article that no suggestion covers as a claim of its own. */
  readonly selection: { readonly from: string; readonly to: string }
}

const real = (): StoryInput => ({
  article: readFileSync(join(sharedFolder, 'inputs', 'innovation-hubs-translation.txt'), 'utf8'),
  tables: ['rd_intensity.csv', 'gii_clusters.csv'].map((name) => join(sharedFolder, 'facts', name)),
  selection: { from: 'The third node', to: 'Greater Bay Area.' },
})

/** Our own article and numbers, of the sample. */
const own = (): StoryInput => ({
  article: readFileSync(join(projectFolder, 'resources/sample/sources/agency-report.txt'), 'utf8'),
  tables: [join(projectFolder, 'resources/sample/data/observations.csv')],
  selection: { from: 'Within ten years', to: 'become regional.' },
})

/** The real article and numbers where they lie beside the repository, else the sample's. */
export const storyInput: StoryInput = hasSharedFolder ? real() : own()
