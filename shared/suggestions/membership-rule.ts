import { bodyMembership } from './body-membership.ts'
import type { Candidate } from './candidate.ts'
import { runsOf, type Passage, type Place } from './passage.ts'
import { asSentence, listed, placeName } from './wording.ts'

/** The hub grows over or holds its members: hub, verb, members. */
const takesIn =
  /\b(?:encompass(?:es|ed|ing)?|comprise[sd]?|comprising|consists? of|consisted of|is made up of|take[sn]? in|took in|incorporate[sd]?|embrace[sd]?|(?:expand(?:s|ed|ing)?|extend(?:s|ed|ing)?|grow(?:s|n)?|grew)\b[^.;]{0,80}?\b(?:to (?:encompass|cover|include|take in|incorporate|embrace)|into|to|across|over)|cover(?:s|ed|ing)?|include[sd]?|now includes?)\s(?:the\s|all\s|of\s|whole\s|entire\s|cities\s|provinces\s|both\s|\p{Ll}+\s){0,4}$|\b(?:hub|cent(?:er|re)|cluster|zone)(?:\s\p{Ll}+)?\sto the (?:entire|whole)\s$|^\s*(?:--|—|–)\s*(?:весь|всю|всё|вся)\s$|(?<!\p{L})(?:охват(?:ит|ывает|ил[аио]?)|включ(?:ит|ает|ил[аио]?)(?: в себя)?|расшир(?:ится|ит|ен\p{L}*|ил\p{L}*)[^.;]{0,60}?(?:до|на)|состоит из|объедин(?:ит|яет|ил\p{L}*))\s(?:весь\s|всю\s|всё\s|всей\s|всего\s|регион\p{L}?\s|провинци\p{L}+\s|\p{Ll}+\s){0,4}$|(?:涵盖|包括|包含|扩展(?:到|至)|扩大(?:到|至)|覆盖|纳入|由)[\p{Script=Han}]{0,6}$/iu
/** A member joins: member, verb, hub. */
const joins =
  /\b(?:join(?:s|ed|ing)?|is (?:a )?(?:part|member) of|are (?:part|members) of|belongs? to|was (?:added to|admitted to)|became (?:a )?(?:part|member) of|become (?:a )?(?:part|member) of|will be part of)\s(?:the\s|\p{Ll}+\s){0,3}$|(?<!\p{L})(?:вош(?:[её]л|ла|ли|ло)|войд[её]т|войдут|входит|входят|вступил\p{L}*|присоединил\p{L}*|присоединится)\s(?:в|во|к)\s(?:состав\s|регион\p{L}?\s|кластер\p{L}?\s|\p{Ll}+\s){0,3}$|(?:加入|纳入|属于|同属|并入)[\p{Script=Han}]{0,6}$/iu
const planned =
  /\b(?:will|would|plans? to|planned|is to|are to|going to|proposed|aims? to|intends? to|set to)\b|(?<!\p{L})(?:будет|планир\p{L}+|охватит|включит|войд[её]т|войдут|расширится|объединит|предлага\p{L}+|намерен\p{L}*|плану)(?!\p{L})|[将拟]|计划|规划/iu
const place =
  /\b(?:hub|cluster|region|centre|center|area|delta|zone|corridor|union|network)\b|центр|хаб|кластер|регион|зона|中心|集群|区|圈/iu
/** Russian makes adjectives of places: 'пекинский центр'. */
const adjective =
  /(?<!\p{L})(?<stem>\p{Ll}{4,}?)(?:н?ск)(?:ий|ого|ому|им|ом)(?:\s(?:\p{Ll}+\s){0,3}?(?:центр|хаб|кластер)\p{L}*)?(?=[\s,–—-])/gu

/** 'A's hub will encompass the whole of B', 'C joined D': which hub, which members, planned or done. */
export function membershipRule(passage: Passage): Candidate[] {
  const { words } = passage
  const places = [...passage.places.filter(({ hub }) => hub !== null), ...adjectives(passage)].sort(
    (a, b) => a.span.start - b.span.start,
  )
  const runs = runsOf(words, places)
  const found: Candidate[] = []
  const taken = new Set<Place>()
  for (const run of runs) {
    // 'B, and C's centre …' begins a new clause: C is no member.
    const owner = run.findIndex(({ span }, at) => at > 0 && /^['’]s?\s/u.test(words.slice(span.end)))
    const members = owner < 0 ? run : run.slice(0, owner)
    const [first] = members
    if (first === undefined) continue
    const before = places.findLast(({ span }) => span.end <= first.span.start) ?? meant(passage)
    if (before === undefined || before.hub === first.hub) continue
    const gap = words.slice(before.span.end, first.span.start)
    if (gap.length > 140 || taken.has(before)) continue
    const wide = takesIn.exec(gap)
    if (wide !== null && (place.test(gap) || isWide(before) || isAdjective(before))) {
      taken.add(first)
      found.push(candidate(passage, before, members, gap))
      continue
    }
    const joined = joins.exec(gap)
    if (joined === null) continue
    const joining = runs.find((each) => each.includes(before)) ?? [before]
    if (isWide(first)) found.push(candidate(passage, first, joining, gap))
  }
  return found.length > 0 ? found : bodyMembership(passage)
}

function candidate(passage: Passage, hub: Place, members: readonly Place[], gap: string): Candidate {
  const { words, language, periods } = passage
  const isPlanned =
    planned.test(words.slice(Math.max(0, hub.span.start - 80), hub.span.start)) || planned.test(gap)
  const from = periods.find(({ role }) => role !== 'until')?.period ?? null
  const who = members.map((member) => placeName(member, language))
  const own = placeName(hub, language)
  const kind = place.exec(gap)?.[0] ?? null
  return {
    assertion: {
      kind: 'membership',
      hub: hub.hub?.id ?? null,
      members: members.flatMap((member) => member.hub?.id ?? []),
      from,
      planned: isPlanned,
    },
    statement: statementOf(language, { own, kind, who: listed(who, language), isPlanned, when: from }),
    because: [hub.printed, gap.replace(/^['’]s?\s/u, '').trim(), ...members.map(({ printed }) => printed)],
  }
}

function statementOf(
  language: Passage['language'],
  {
    own,
    kind,
    who,
    isPlanned,
    when,
  }: { own: string; kind: string | null; who: string; isPlanned: boolean; when: string | null },
): string {
  switch (language) {
    case 'en': {
      const subject = kind === null || own.startsWith('the ') ? own : `${own}’s ${kind.toLowerCase()}`
      const since = when === null ? '' : ` from ${when}`
      return asSentence(`${subject} ${isPlanned ? 'is to include' : 'includes'} ${who}${since}`, 'en')
    }
    case 'ru':
      return asSentence(
        `${own}: ${isPlanned ? 'в состав планируется включить' : 'в состав входит'} — ${who}${when === null ? '' : `, с ${when} года`}`,
        'ru',
      )
    case 'zh':
      return asSentence(`${own}${isPlanned ? '将包括' : '包括'}${who}`, 'zh')
  }
}

/** 'The cluster now includes …' means the region or cluster the sentence before named. */
function meant({ words, carried }: Passage): Place | undefined {
  const subject = /^(?:The|This) (?:cluster|region|hub|zone|network|union|area|corridor|alliance)\b/u.exec(
    words,
  )
  return subject === null || carried.wide === null
    ? undefined
    : { ...carried.wide, span: { start: 0, end: subject[0].length } }
}

function isWide({ hub }: Place): boolean {
  return hub !== null && ['region', 'cluster', 'group', 'unknown'].includes(hub.type)
}

function isAdjective({ printed }: Place): boolean {
  return /^\p{Ll}/u.test(printed)
}

function adjectives({ words, language, index, places }: Passage): Place[] {
  if (language !== 'ru') return []
  return [...words.matchAll(adjective)].flatMap((match) => {
    const stem = match.groups?.['stem'] ?? ''
    const hub = index.hubs
      .all()
      .find(
        ({ names }) =>
          names.ru?.toLowerCase().startsWith(stem) === true && names.ru.length - stem.length <= 2,
      )
    const span = { start: match.index, end: match.index + match[0].length }
    if (hub === undefined || places.some((each) => each.span.start < span.end && span.start < each.span.end))
      return []
    return [{ hub, printed: match[0], span }]
  })
}
