import { join } from 'node:path'
import { projectFolder } from '#electron/project-folder.ts'
import { printable } from './print/printable.ts'
import { run } from './run.ts'

/** A reader that stops reading (`plumbline claims | head`) is no failure of ours. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (thrown: NodeJS.ErrnoException) => {
    if (thrown.code !== 'EPIPE') throw thrown
  })
}

process.exitCode = await run({
  typed: process.argv.slice(2),
  folder: process.env['INIT_CWD'] ?? process.cwd(),
  wantedWorkspace: process.env['PLUMBLINE_WORKSPACE'],
  resources: join(projectFolder, 'resources'),
  out: (line) => process.stdout.write(`${printable(line)}\n`),
  err: (line) => process.stderr.write(`${printable(line)}\n`),
})
