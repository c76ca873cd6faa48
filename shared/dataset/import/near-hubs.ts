import type { HubIndex } from '../hub-index.ts'
import { slugOf } from '../../domain/id.ts'

/** A candidate differs by one letter in four at most: 'Bejing' is near Beijing, 'Hebei' is not near Hubei by accident alone. */
const LETTERS_A_SLIP = 4
const MOST = 5

/** Hubs whose names are nearly this one, or hold it as a word: what a person may have meant. Nobody takes them unasked. */
export function nearHubs(hubs: HubIndex, name: string): string[] {
  const wanted = slugOf(name)
  if (wanted.length < 2 || wanted.length > 80) return []
  const allowed = Math.min(3, Math.floor(wanted.length / LETTERS_A_SLIP))
  const found: { readonly id: string; readonly slips: number }[] = []
  for (const { id, names, aliases } of hubs.all()) {
    const spelled = [names.en, names.zh, names.ru, ...aliases.en, ...aliases.zh, ...aliases.ru]
    let best = Number.POSITIVE_INFINITY
    for (const other of spelled) {
      if (other === null) continue
      const slug = slugOf(other)
      if (Math.abs(slug.length - wanted.length) <= allowed)
        best = Math.min(best, slips(slug, wanted, allowed))
      else if (slug.length > 3 && `-${wanted}-`.includes(`-${slug}-`)) best = Math.min(best, allowed + 0.5)
    }
    if (best <= allowed + 0.5) found.push({ id, slips: best })
  }
  return found
    .sort((a, b) => a.slips - b.slips)
    .slice(0, MOST)
    .map(({ id }) => id)
}

/** Letters to change, add or leave out (Levenshtein, 1965), or more than `most`. */
function slips(a: string, b: string, most: number): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row++) {
    const now = [row]
    let least = row
    for (let at = 1; at <= b.length; at++) {
      const change = (before[at - 1] ?? 0) + (a[row - 1] === b[at - 1] ? 0 : 1)
      const best = Math.min(change, (before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1)
      now.push(best)
      least = Math.min(least, best)
    }
    if (least > most) return Number.POSITIVE_INFINITY
    before = now
  }
  const all = before[b.length] ?? Number.POSITIVE_INFINITY
  return all <= most ? all : Number.POSITIVE_INFINITY
}
