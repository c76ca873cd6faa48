/*
 * Loaded before anything else into the process under test and into each of its workers: writes down, and refuses, every
 * attempt to reach another machine, to start a program, or to write a file.
 */
const { process } = globalThis
const [childProcess, dgram, dns, fs, http, https, net, { syncBuiltinESMExports }] = [
  'child_process',
  'dgram',
  'dns',
  'fs',
  'http',
  'https',
  'net',
  'module',
].map((name) => process.getBuiltinModule(`node:${name}`))

const log = process.env.PLUMBLINE_GUARD_LOG
const file = log ? fs.openSync(log, 'a') : -1
const write = fs.writeSync.bind(fs)
function note(what) {
  if (file >= 0) write(file, `${what}\n`)
}
function refuse(holder, names, kind, isAllowed = () => false) {
  for (const name of names) {
    const own = holder[name]
    if (typeof own !== 'function') continue
    holder[name] = function guarded(...args) {
      if (isAllowed(args)) return own.apply(this, args)
      note(`${kind} ${name} ${String(args[0]?.path ?? args[0]).slice(0, 200)}`)
      throw new Error(`${kind} refused`)
    }
  }
}

refuse(net.Socket.prototype, ['connect'], 'request')
refuse(net, ['connect', 'createConnection'], 'request')
refuse(dgram, ['createSocket'], 'request')
refuse(dns, ['lookup', 'resolve', 'resolve4', 'resolve6'], 'request')
refuse(dns.promises, ['lookup', 'resolve'], 'request')
refuse(http, ['request', 'get'], 'request')
refuse(https, ['request', 'get'], 'request')
refuse(globalThis, ['fetch', 'WebSocket', 'EventSource'], 'request')
refuse(
  childProcess,
  ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
  'program',
)

const writers = [
  'writeFile',
  'appendFile',
  'mkdir',
  'mkdtemp',
  'rename',
  'copyFile',
  'symlink',
  'link',
  'rm',
  'rmdir',
  'unlink',
  'truncate',
  'chmod',
  'utimes',
]
refuse(
  fs,
  writers.flatMap((name) => [name, `${name}Sync`]),
  'write',
)
refuse(fs, ['createWriteStream'], 'write')
refuse(fs.promises, writers, 'write')
const isReading = ([, flags]) =>
  flags === undefined || flags === 'r' || flags === fs.constants.O_RDONLY || typeof flags === 'function'
refuse(fs, ['open', 'openSync'], 'write', isReading)
refuse(fs.promises, ['open'], 'write', isReading)

// What hostile scripts call: it exists, so that a call is seen and not lost in an error.
Object.defineProperty(globalThis, 'stolen', { value: () => note('script ran'), writable: false })
syncBuiltinESMExports()
