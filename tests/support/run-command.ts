import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectFolder } from '#electron/project-folder.ts'

/** Runs a command in the project, shows what it says, and resolves to its exit code. */
export function runCommand(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const program = spawn(command, args, { cwd: projectFolder, stdio: ['ignore', 'inherit', 'inherit'] })
    program.on('error', () => resolve(1))
    program.on('close', (code) => resolve(code ?? 1))
  })
}

/** Runs a tool of the project, named by its file in `node_modules`, with this very Node. */
export function runTool(script: string, args: readonly string[]): Promise<number> {
  return runCommand(process.execPath, [join(projectFolder, 'node_modules', script), ...args])
}
