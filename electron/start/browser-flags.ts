/**
 * How Chromium runs for us: a profile of its own, no first-run pages and no requests of its own to anywhere. As root it
 * refuses to start with its sandbox, so only then the sandbox is off.
 */
export function browserFlags(profile: string): string[] {
  const isRoot = process.getuid?.() === 0
  return [
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    ...(isRoot ? ['--no-sandbox', '--test-type', '--disable-gpu'] : []),
  ]
}
