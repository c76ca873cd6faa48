import type { Site } from '../domain/organisation.ts'
import type { TextSpan } from '../domain/text-span.ts'

/** A site that words tell: where, what it is, and whether it is there yet. */
export type ToldSite = Pick<Site, 'hub' | 'kind' | 'state'>
type Mention = { readonly hub: { readonly id: string }; readonly span: TextSpan }
type Cue<Value> = readonly [pattern: RegExp, value: Value]

const kinds: readonly Cue<Site['kind']>[] = [
  [/\bheadquarter(?:s|ed)?\b|штаб-квартир\p{L}*|总部/giu, 'headquarters'],
  [/\b(?:branch(?:es)?|subsidiar(?:y|ies))\b|филиал\p{L}*|分公司|分支机构|分部|分行/giu, 'branch'],
  [/\b(?:representative )?offices?\b|(?<!\p{L})офис\p{L}*|представительств\p{L}*|办事处|办公室/giu, 'office'],
  [
    /\blab(?:orator(?:y|ies)|s)?\b|(?:R&D|research) cent(?:er|re)s?\b|лаборатори\p{L}*|实验室|研发中心/giu,
    'laboratory',
  ],
  [/\b(?:plants?|factor(?:y|ies))\b|(?<!\p{L})завод\p{L}*|(?<!\p{L})фабрик\p{L}*|工厂/giu, 'plant'],
  [/\bcampus(?:es)?\b|кампус\p{L}*|园区/giu, 'campus'],
]
const states: readonly Cue<Site['state']>[] = [
  [
    /\b(?:opened|operates?|runs?|has|have|with)\b|открыл\p{L}*|имеет|имеют|работа(?:ет|ют)|设有|开设了|设立了|已在/giu,
    'existing',
  ],
  [
    /\b(?:in the process of|establishing|setting up|is building|are building|is opening)\b|созда[её]т|открывает|в процессе|строит|正在|筹建|筹备/giu,
    'being-set-up',
  ],
  [
    /\b(?:plans? to|planned|intends? to|will (?:open|build|set up|establish)|to open)\b|планиру\p{L}*|намерен\p{L}*|откроет|построит|计划|拟|将(?=在|于|开|设|建)/giu,
    'planned',
  ],
]
/** 'Chengdu-based' right behind the name; 'базирующаяся в' and 'based in' right before it. */
const BASED_AFTER = /^[-\s]?(?:based|headquartered)\b/iu
const BASED_BEFORE = /(?:\bbased in|базирующ\p{L}* в|со штаб-квартирой в|总部(?:位于|设在|在))\s?$/iu

/**
 * The sites a sentence tells of, in order, each hub and kind once: a hub stands for a site only where a word for what it
 * is stands before it ('branches in Beijing and Shanghai'), or the firm is said to be based there. English, Russian, Chinese.
 */
export function sitesTold(text: string, mentions: readonly Mention[]): ToldSite[] {
  const found = mentions.flatMap(({ hub, span }): ToldSite[] => {
    const before = text.slice(0, span.start)
    if (BASED_AFTER.test(text.slice(span.end)) || BASED_BEFORE.test(before))
      return [{ hub: hub.id, kind: 'headquarters', state: 'existing' }]
    // Chinese names the place first and what is there after it: the clause tells both.
    const told = /\p{Script=Han}/u.test(text.slice(span.start, span.end)) ? clauseAround(text, span) : before
    const kind = lastCue(told, kinds)
    return kind === null ? [] : [{ hub: hub.id, kind, state: lastCue(told, states) ?? 'existing' }]
  })
  return [...new Map(found.map((site) => [`${site.hub} ${site.kind}`, site])).values()]
}

/** The name a statement begins with, as an offer: 'JoyGovAI' of 'JoyGovAI has opened branches'. Null where it begins otherwise. */
export function actorOf(statement: string): string | null {
  const found =
    /^((?:\p{Lu}[\p{L}\p{N}&.'’-]*)(?:\s\p{Lu}[\p{L}\p{N}&.'’-]*)*)\s(?=has|have|is|are|plans?|opened|will|operates|открыл|имеет|планирует|создаёт|намерен)/u.exec(
      statement,
    )
  return found?.[1] ?? null
}

/** From the comma or full stop before a mention to the one after it. */
function clauseAround(text: string, { start, end }: TextSpan): string {
  const first = Math.max(...['，', '；', '。'].map((sign) => text.lastIndexOf(sign, start))) + 1
  const rest = /^[^，；。]*/u.exec(text.slice(end))?.[0] ?? ''
  return text.slice(first, end) + rest
}

/** What the last cue of a sentence says; a full stop begins a new one. */
function lastCue<Value>(text: string, cues: readonly Cue<Value>[]): Value | null {
  const sentence = text.slice(Math.max(text.lastIndexOf('. '), text.lastIndexOf('。')) + 1)
  let last: { readonly at: number; readonly value: Value } | null = null
  for (const [pattern, value] of cues)
    for (const match of sentence.matchAll(pattern))
      if (last === null || match.index >= last.at) last = { at: match.index, value }
  return last?.value ?? null
}
