/** Long enough for a reload or a laptop that wakes up, short enough that a forgotten program does not keep the lock. */
const unusedSeconds = 20

/** When the person is done: they interrupted the program, or the last page has been gone for a while. */
export function whenLeft() {
  const { promise: interrupted, resolve: interrupt } = deferred()
  const { promise: unused, resolve: leave } = deferred()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupt)
  let timer: NodeJS.Timeout | undefined
  return {
    interrupted,
    unused,
    pages: (open: number): void => {
      clearTimeout(timer)
      if (open === 0) timer = setTimeout(leave, unusedSeconds * 1000).unref()
    },
  }
}

function deferred() {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve }
}
