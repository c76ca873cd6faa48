import * as v from 'valibot'
import { changeNote, compareIssues } from '#shared/briefings/compare-issues.ts'
import { FrozenIssue } from '#shared/briefings/frozen-issue.ts'
import { printedDay } from '#shared/briefings/printed-figure.ts'
import { wordsOfPrinted } from '#shared/briefings/words-of-printed.ts'
import type { PrintedBlock } from '#shared/briefings/briefing-content.ts'
import type { Briefing } from '#shared/domain/briefing.ts'
import { labelOf, slugOf } from '#shared/domain/id.ts'
import type { Issue } from '#shared/domain/issue.ts'
import type { SignOff } from '#shared/domain/sign-off.ts'
import type { Signing } from '#shared/ipc/answers/issues.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { Locale } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'
import type { Store } from '#electron/storage/store.ts'
import type { Person } from '../workspace/person.ts'
import { mediaTypes } from './export-words.ts'
import type { BriefingPages } from './make-pages.ts'

type Parts = {
  readonly store: Store
  readonly person: Pick<Person, 'name'>
  readonly speakers: Readonly<Record<Locale, Speak>>
  readonly now: () => Date
  /** What a briefing says now, and which quotations of it wait for a decision. */
  readonly contentNow: (
    briefing: Briefing,
  ) => Promise<Pick<BriefingPages, 'content' | 'evidence'> & { readonly pending: readonly string[] }>
  readonly find: (id: string) => Briefing
}
type Issues = Pick<
  ServiceOf<'briefings'>,
  'issues' | 'compareIssues' | 'issueFile' | 'signOff' | 'withdrawSignOff'
>

/** What went out, set against each other and against now, and who signed which content. */
export function createIssues({ store, person, speakers, now, contentNow, find }: Parts): Issues {
  const issueById = (id: string): Issue =>
    store.get('issues', id) ?? refuse('issue-not-found', { issue: labelOf(id) })
  const frozenOf = async (issue: Issue): Promise<FrozenIssue> => {
    if (issue.kept === null) return refuse('issue-not-kept', { issue: labelOf(issue.id) })
    const bytes = await store.blobs.get(issue.kept.frozen)
    return v.parse(FrozenIssue, JSON.parse(Buffer.from(bytes).toString('utf8')))
  }
  return {
    issues: async ({ briefing: id }) => {
      const briefing = find(id)
      const { evidence, pending } = await contentNow(briefing)
      const { contentHash } = evidence
      return {
        issues: store
          .all('issues')
          .filter(({ briefing }) => briefing === id)
          .map(
            ({
              kept,
              briefing: _briefing,
              claims: _claims,
              charts: _charts,
              sources: _sources,
              language: _language,
              ...told
            }) => ({
              ...told,
              isKept: kept !== null,
              isCurrent: told.contentHash === contentHash,
              signedBy: signOffsOf(store, id)
                .filter((one) => one.contentHash === told.contentHash)
                .map(({ by }) => by),
            }),
          )
          .toReversed(),
        signOffs: signOffsOf(store, id).map((one) => ({ ...one, holds: one.contentHash === contentHash })),
        contentHash,
        signing: signingOf(briefing, contentHash, pending),
      }
    },

    compareIssues: async ({ from, to, language }) => {
      const before = issueById(from)
      const after = to === null ? await frozenNow(before) : await frozenOf(issueById(to))
      const voice = { speak: speakers[language], locale: language }
      const changes = compareIssues(await frozenOf(before), after, voice)
      // The note is for the readers of the briefing, whatever the window speaks.
      const own = { speak: speakers[before.language], locale: before.language }
      const since = {
        date: printedDay(before.at.slice(0, 10), before.language),
        hash: before.contentHash.slice(0, 12),
      }
      return {
        changes,
        note: changeNote(compareIssues(await frozenOf(before), after, own), since, own.speak),
      }
    },

    issueFile: async ({ issue: id, file }) => {
      const issue = issueById(id)
      if (issue.kept === null) return refuse('issue-not-kept', { issue: labelOf(id) })
      const held = issue.files.find((one) => one.file === file)
      if (file !== undefined && held === undefined) refuse('issue-file-not-kept', { issue: labelOf(id) })
      const format = held?.format ?? 'pdf'
      const bytes = await store.blobs.get(held?.file ?? issue.kept.pdf)
      return {
        fileName: `${slugOf(issue.title) || labelOf(id)}-${labelOf(id)}.${format}`,
        mediaType: mediaTypes[format],
        base64: Buffer.from(bytes).toString('base64'),
      }
    },

    signOff: async ({ briefing: id, note }) => {
      const briefing = find(id)
      const by = person.name()
      const { evidence, pending } = await contentNow(briefing)
      const signing = signingOf(briefing, evidence.contentHash, pending)
      if (signing.kind === 'own') refuse('sign-off-own', { by })
      if (signing.kind === 'pending') refuse('sign-off-pending', { quotations: [...signing.quotations] })
      if (signing.kind === 'signed') refuse('sign-off-twice', { by })
      const signOff: SignOff = {
        id: store.nextId('signOffs', 'N'),
        briefing: id,
        contentHash: evidence.contentHash,
        by,
        note,
        at: now().toISOString(),
      }
      await store.change('briefings.signOff', [{ do: 'put', collection: 'signOffs', entity: signOff }])
      return signOff
    },

    withdrawSignOff: async ({ signOff }) => {
      await store.change('briefings.withdrawSignOff', [{ do: 'remove', collection: 'signOffs', id: signOff }])
      return null
    },
  }

  /** Whether whoever sits here may sign what the briefing says now. */
  function signingOf({ id, author }: Briefing, contentHash: string, pending: readonly string[]): Signing {
    const by = person.name()
    if (by.trim() !== '' && by.trim() === author.trim()) return { kind: 'own', by }
    const signed = signOffsOf(store, id).find((one) => one.contentHash === contentHash && one.by === by)
    if (signed !== undefined) return { kind: 'signed', by, at: signed.at }
    return pending.length > 0 ? { kind: 'pending', quotations: pending } : { kind: 'open' }
  }
  async function frozenNow({ briefing }: Issue): Promise<FrozenIssue> {
    const now = find(briefing)
    return frozen(await contentNow(now), now)
  }
}

/** An issue's words and evidence as they are kept. */
export function frozen(
  { content, evidence }: Pick<BriefingPages, 'content' | 'evidence'>,
  { blocks }: Pick<Briefing, 'blocks'>,
): FrozenIssue {
  const charts = new Map(
    blocks.flatMap((one) => (one.type === 'chart' ? [[one.id, one.chart] as const] : [])),
  )
  const numbersOf = (id: string) => evidence.charts.find((one) => one.id === charts.get(id))?.dataHash
  return {
    format: 'plumbline-issue',
    version: 1,
    blocks: content.blocks.map((block) => {
      const drawn = block.kind === 'image' ? block.file : block.kind === 'chart' ? numbersOf(block.id) : null
      return {
        id: block.id,
        kind: block.kind,
        words: block.kind === 'chart' ? seenAround(block) : wordsOfPrinted(block),
        ...(drawn === null || drawn === undefined ? {} : { file: drawn }),
      }
    }),
    evidence,
  }
}

/** What stands around a chart on its page; its publications may stand behind the text, where a reader looks them up. */
function seenAround({
  title,
  source,
  publishers = source,
  warnings,
}: Extract<PrintedBlock, { readonly kind: 'chart' }>): string {
  return [title, publishers, ...warnings].filter((part) => part !== '').join(' ')
}

/** Every sign-off of a briefing, whether it still stands or not, the latest first. */
export function signOffsOf(store: Store, briefing: string): readonly SignOff[] {
  return store
    .all('signOffs')
    .filter((one) => one.briefing === briefing)
    .toReversed()
}
