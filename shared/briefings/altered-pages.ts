import type { AlteredPage } from '../ipc/answers/briefings.ts'

/** Letters shown on each side of what is other. */
const AROUND = 24
/** More than this of one change is not read by anybody. */
const SHOWN = 120

/** Pages whose words are not those that were sealed, each with the first place where they part. */
export function alteredPages(sealed: readonly string[], found: readonly string[]): AlteredPage[] {
  const count = Math.max(sealed.length, found.length)
  return Array.from({ length: count }, (_, at) => at).flatMap((at): AlteredPage[] => {
    const [old, now] = [sealed[at] ?? null, found[at] ?? null]
    if (old === now) return []
    if (old === null || now === null) return [{ page: at + 1, old: short(old), now: short(now) }]
    const start = sharedStart(old, now)
    const end = sharedEnd(old.slice(start), now.slice(start))
    const cut = (text: string) =>
      short(text.slice(Math.max(0, start - AROUND), Math.min(text.length, text.length - end + AROUND)))
    return [{ page: at + 1, old: cut(old), now: cut(now) }]
  })
}

function short(text: string | null): string | null {
  return text === null || text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`
}

function sharedStart(one: string, two: string): number {
  let at = 0
  while (at < one.length && at < two.length && one[at] === two[at]) at += 1
  return at
}

function sharedEnd(one: string, two: string): number {
  let at = 0
  while (at < one.length && at < two.length && one.at(-1 - at) === two.at(-1 - at)) at += 1
  return at
}
