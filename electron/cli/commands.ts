import type { Command } from './command.ts'
import { accept } from './commands/accept.ts'
import { brief } from './commands/brief.ts'
import { chart } from './commands/chart.ts'
import { check } from './commands/check.ts'
import { claims } from './commands/claims.ts'
import { dataImport } from './commands/data-import.ts'
import { doctor } from './commands/doctor.ts'
import { importSources } from './commands/import.ts'
import { init } from './commands/init.ts'
import { open } from './commands/open.ts'
import { suggest } from './commands/suggest.ts'
import { verify } from './commands/verify.ts'

/** Every command, in the order of work. */
export const commands: readonly Command[] = [
  init,
  importSources,
  suggest,
  accept,
  claims,
  dataImport,
  check,
  chart,
  brief,
  verify,
  doctor,
  open,
]
