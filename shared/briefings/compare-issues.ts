import { labelOf } from '../domain/id.ts'
import type { IssueChange } from '../ipc/answers/issues.ts'
import { sentence, type Locale, type Sentence } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'
import type { EvidenceFigure } from './evidence-document.ts'
import type { FrozenBlock, FrozenIssue } from './frozen-issue.ts'
import { printedFigure } from './printed-figure.ts'

/** Numbers and outcomes in the language of whoever reads the comparison. */
export type ComparisonVoice = { readonly speak: Speak; readonly locale: Locale }

/** What changed from one issue to the next: block by block in the order of the later one, figure by figure, claim by claim. */
export function compareIssues(
  before: FrozenIssue,
  after: FrozenIssue,
  voice: ComparisonVoice,
): IssueChange[] {
  return [
    ...blockChanges(before, after),
    ...figureChanges(before, after, voice),
    ...claimChanges(before, after, voice),
  ]
}

function blockChanges(before: FrozenIssue, after: FrozenIssue): IssueChange[] {
  const old = new Map(before.blocks.map((block) => [block.id, block]))
  const now = new Set(after.blocks.map(({ id }) => id))
  const change = (
    how: IssueChange['how'],
    block: FrozenBlock,
    from: string | null,
    to: string | null,
  ): IssueChange => ({
    of: 'block',
    how,
    id: block.id,
    label: block.kind,
    old: from,
    now: to,
  })
  const isSaid = ({ words, kind }: FrozenBlock) => words.trim() !== '' && kind !== 'break'
  const order = commonOrder(
    before.blocks.map(({ id }) => id).filter((id) => now.has(id)),
    after.blocks.map(({ id }) => id).filter((id) => old.has(id)),
  )
  return [
    ...after.blocks.filter(isSaid).flatMap((block): IssueChange[] => {
      const earlier = old.get(block.id)
      if (earlier === undefined) return [change('added', block, null, block.words)]
      if (isOlderChart(earlier, block, after)) return []
      if (earlier.words !== block.words) return [change('changed', block, earlier.words, block.words)]
      if (earlier.file !== undefined && earlier.file !== block.file)
        return [change('redrawn', block, earlier.words, block.words)]
      return order.has(block.id) ? [] : [change('moved', block, block.words, block.words)]
    }),
    ...before.blocks
      .filter((block) => isSaid(block) && !now.has(block.id))
      .map((block) => change('removed', block, block.words, null)),
  ]
}

/** Earlier versions kept other words of a chart; then it is the same where both begin with the chart's title. */
function isOlderChart(
  earlier: FrozenBlock,
  { kind, words }: FrozenBlock,
  { evidence }: FrozenIssue,
): boolean {
  if (earlier.kind !== 'chart' || kind !== 'chart' || earlier.file !== undefined) return false
  return evidence.charts.some(
    ({ spec: { title } }) => earlier.words.startsWith(title) && words.startsWith(title),
  )
}

/** The longest run of ids that both orders share; whatever is not in it has moved. */
function commonOrder(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const place = new Map(before.map((id, at) => [id, at]))
  /** For each length, the chain that ends lowest: the classic patience sort of longest increasing subsequences. */
  const tails: { readonly at: number; readonly chain: readonly string[] }[] = []
  for (const id of after) {
    const at = place.get(id)
    if (at === undefined) continue
    const found = tails.findIndex((tail) => tail.at >= at)
    const length = found < 0 ? tails.length : found
    tails[length] = { at, chain: [...(tails[length - 1]?.chain ?? []), id] }
  }
  return new Set(tails.at(-1)?.chain)
}

function figureChanges(
  before: FrozenIssue,
  after: FrozenIssue,
  { speak, locale }: ComparisonVoice,
): IssueChange[] {
  const key = ({ hub, indicator, period, source }: EvidenceFigure) =>
    JSON.stringify([hub, indicator, period, source.title, source.publisher])
  const printed = (issue: FrozenIssue) =>
    new Map(issue.evidence.figures.filter((figure) => figure.printed).map((figure) => [key(figure), figure]))
  const words = (figure: EvidenceFigure) => {
    const decimals = (String(figure.value).split('.')[1] ?? '').length
    return printedFigure({ ...figure, decimals }, locale, speak)
  }
  const [old, now] = [printed(before), printed(after)]
  const change = (
    how: IssueChange['how'],
    figure: EvidenceFigure,
    from: string | null,
    to: string | null,
  ): IssueChange => ({
    of: 'figure',
    how,
    id: figure.observation,
    label: [figure.hubName, figure.indicatorName, figure.period].join(' · '),
    old: from,
    now: to,
  })
  return [
    ...[...now].flatMap(([fact, figure]) => {
      const earlier = old.get(fact)
      if (earlier === undefined) return [change('added', figure, null, words(figure))]
      const isSame = earlier.value === figure.value && earlier.unit === figure.unit
      return isSame ? [] : [change('changed', figure, words(earlier), words(figure))]
    }),
    ...[...old]
      .filter(([fact]) => !now.has(fact))
      .map(([, figure]) => change('removed', figure, words(figure), null)),
  ]
}

function claimChanges(before: FrozenIssue, after: FrozenIssue, { speak }: ComparisonVoice): IssueChange[] {
  const old = new Map(before.evidence.claims.map((claim) => [claim.id, claim]))
  const now = new Set(after.evidence.claims.map(({ id }) => id))
  const outcome = (code: string) => speak(sentence(`briefings.outcome.${code}`))
  const label = (claim: { readonly id: string; readonly statement: string }) =>
    `${labelOf(claim.id)} ${claim.statement}`
  return [
    ...after.evidence.claims.flatMap((claim): IssueChange[] => {
      const earlier = old.get(claim.id)
      const told = { of: 'claim' as const, id: claim.id, label: label(claim), now: outcome(claim.outcome) }
      if (earlier === undefined) return [{ ...told, how: 'added', old: null }]
      return earlier.outcome === claim.outcome
        ? []
        : [{ ...told, how: 'changed', old: outcome(earlier.outcome) }]
    }),
    ...before.evidence.claims
      .filter(({ id }) => !now.has(id))
      .map((claim): IssueChange => ({
        of: 'claim',
        how: 'removed',
        id: claim.id,
        label: label(claim),
        old: outcome(claim.outcome),
        now: null,
      })),
  ]
}

/**
 * Drafts the note that tells readers of an earlier issue what is new in this one: numbers first, then outcomes, then text,
 * in the briefing's language. The author's own from then on.
 */
export function changeNote(
  changes: readonly IssueChange[],
  since: { readonly date: string; readonly hash: string },
  speak: Speak,
): string {
  const head = sentence('briefings.change-note.head', since)
  if (changes.length === 0) return [head, sentence('briefings.change-note.nothing')].map(speak).join('\n')
  const order = ['figure', 'claim', 'block'] as const
  const lines = order.flatMap((of) =>
    changes
      .filter((change) => change.of === of)
      .map(({ how, label, old, now }): Sentence => {
        const [before, after] = fromWhereTheyPart(old ?? '', now ?? '')
        return sentence(`briefings.change-note.${of}-${how}`, {
          label: shortened(label),
          old: shortened(before),
          now: shortened(after),
        })
      }),
  )
  return [head, ...lines].map(speak).join('\n')
}

/** Characters of a side that a note holds. */
const MAX_SHOWN = 160
/** Characters of what both sides share that lead to where they part. */
const LEAD = 40

function shortened(words: string): string {
  const plain = onOneLine(words)
  return plain.length > MAX_SHOWN ? `${plain.slice(0, MAX_SHOWN - 1)}…` : plain
}

const onOneLine = (words: string) => words.replace(/\s+/gu, ' ').trim()

/** Both sides, begun at a word shortly before they part where the difference would otherwise be cut off. */
function fromWhereTheyPart(old: string, now: string): readonly [string, string] {
  const before = onOneLine(old)
  const after = onOneLine(now)
  let shared = 0
  while (shared < before.length && shared < after.length && before[shared] === after[shared]) shared += 1
  if (shared < MAX_SHOWN - LEAD || before === after) return [before, after]
  const start = before.lastIndexOf(' ', shared - LEAD) + 1
  return [`…${before.slice(start)}`, `…${after.slice(start)}`]
}
