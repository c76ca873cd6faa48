import { join } from 'node:path'
import { loadGazetteer } from '#electron/services/dataset/gazetteer.ts'
import { projectFolder } from '#electron/project-folder.ts'
import { createHubIndex } from '#shared/dataset/hub-index.ts'

const gazetteer = await loadGazetteer(join(projectFolder, 'resources'))

/** The hubs the program ships with. */
export const knownHubs = createHubIndex(gazetteer.hubs, gazetteer.memberships)
