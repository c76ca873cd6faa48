import { remembered } from '../text/remembered.ts'

/** Words that hold one place against another, where they stand. */
export type Order = {
  readonly direction: 'above' | 'below' | 'equal'
  readonly at: number
  readonly end: number
  readonly printed: string
}

const above =
  /\b(?:higher|more|greater|larger|bigger|better|faster)\b[^.;]{0,40}?\bthan\b(?!\s(?:any|all|most|every|ever)\b)|\b(?:exceed(?:ed|s|ing)?|surpass(?:ed|es|ing)?|overt(?:ook|akes?|aken|aking)|outpac(?:ed|es|ing)|outperform(?:ed|s|ing)|outstripp?(?:ed|s|ing)?|outrank(?:ed|s|ing)?|leapfrogg(?:ed|ing)|edg(?:ed|ing) past|mov(?:ed|es|ing) past|(?:(?:was|is|remain(?:ed|s)|stay(?:ed|s)|mov(?:ed|es)|pull(?:ed|s|ing)|c(?:ame|omes)|edged)\s(?:just\s|well\s|far\s)?)?ahead of|above)\b|(?<!\p{L})(?:выше|больше|превы(?:сил\p{L}*|шает|шал\p{L}*)|опереди\p{L}*|опережа\p{L}*|обогна\p{L}*|обош[её]?л[аио]?|обойдя|превосход\p{L}*)|高于|超过|多于|领先于|超越|反超|赶超|高出|(?<=比[^，。；\d]{1,10})[多高](?:出|了)?(?=[约近]?\d)/giu
const below =
  /\b(?:lower|less|fewer|smaller|worse|slower)\b[^.;]{0,40}?\bthan\b|\b(?:below|lagg?(?:ed|s|ing) (?:far |well |just )?behind|(?:remain(?:ed|s)|stay(?:ed|s)|was|is|fell|falls|came|ranked|leaving it|leaving them)\s(?:just\s|well\s|far\s|still\s)?behind|trail(?:ed|s|ing)?(?=\s)|f(?:ell|alls|alling) short of)\b|(?<!\p{L})(?:ниже|меньше|уступа\p{L}*|уступи\p{L}*|отста\p{L}*)|低于|少于|落后于|不及|不如|(?<=比[^，。；\d]{1,10})[少低](?:出|了)?(?=[约近]?\d)/giu
const equal =
  /\b(?:the same as|equal to|on a par with|level with|as (?:high|large|big|many|much) as)\b|(?<!\p{L})(?:столько же|на уровне|равн\p{L}* показател)|与\S{0,12}(?:相同|持平)/giu

/** Taking another's place in an order: told of as that, whatever rank is told beside. */
const overtaking =
  /^(?:overt|surpass|outstrip|leapfrog|edg|moved? past|fewer|less|more|higher|lower|обогна|обош|обойд|опере|超越|反超|赶超|低于|高于)/iu

const denied = /\b(?:not|never|nobody|no one|none|nowhere|cannot)\s[^.;,]{0,40}$|n['’]t\s[^.;,]{0,40}$/iu

/** 'Half as much as' is less, and so is 'not as much as'. */
function isLess(left: string): boolean {
  return (
    denied.test(left) ||
    /\b(?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|thirds|quarters|fifths)\s$/iu.test(left)
  )
}

/** The orders of a sentence, as they stand; asked for by several rules. */
export const ordersIn = remembered((words): readonly Order[] =>
  (
    [
      [above, 'above'],
      [below, 'below'],
      [equal, 'equal'],
    ] as const
  )
    .flatMap(([pattern, direction]) =>
      [...words.matchAll(pattern)].map((match) => ({
        // 'Does not earn as much as': what is not as much is less.
        direction:
          direction === 'equal' && isLess(words.slice(0, match.index)) ? ('below' as const) : direction,
        at: match.index,
        end: match.index + match[0].length,
        printed: match[0],
      })),
    )
    .sort((a, b) => a.at - b.at),
)

/** Whether an order is told for its own sake and not as who stands before or behind in a ranking. */
export function isOvertaking({ printed }: Order): boolean {
  return overtaking.test(printed)
}

/** 'Overtook its Dutch rival', 'обогнал соседа', 'faster than that of its two rivals': a place told of by what it is to the first. */
const related =
  /^\s?(?:that of\s|those of\s|in\s|из\s)?(?:its|their|the|своего|своих|своей)?\s?(?:\p{L}+[\s-]){0,2}?(?<who>rivals?|neighbou?rs?|competitors?|sister city|соперник\p{L}*|сосед\p{L}*|конкурент\p{L}*|邻(?:市|省|居)|对手)(?!\p{L}|\s(?:in|of|from)\s)/iu

/** Whether the words behind an order name its other place only by what it is to the first; `all` where they mean several. */
export function relationBehind(words: string, { end }: Order): 'one' | 'all' | null {
  const who = related.exec(words.slice(end))?.groups?.['who']
  if (who === undefined) return null
  return /(?:rs|ls|ей|ов|ями|ами)$/u.test(who) ? 'all' : 'one'
}
