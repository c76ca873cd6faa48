import * as v from 'valibot'
import { changeNote, compareIssues } from '#shared/briefings/compare-issues.ts'
import { FrozenIssue } from '#shared/briefings/frozen-issue.ts'
import { printedDay } from '#shared/briefings/printed-figure.ts'
import { wordsOfPrinted } from '#shared/briefings/words-of-printed.ts'
import type { Briefing } from '#shared/domain/briefing.ts'
import { labelOf, slugOf } from '#shared/domain/id.ts'
import type { Issue } from '#shared/domain/issue.ts'
import type { SignOff } from '#shared/domain/sign-off.ts'
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
      const { evidence, pending } = await contentNow(find(id))
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
        pending,
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
      if (by.trim() !== '' && by.trim() === briefing.author.trim()) refuse('sign-off-own', { by })
      const { evidence, pending } = await contentNow(briefing)
      if (pending.length > 0) refuse('sign-off-pending', { quotations: [...pending] })
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

  async function frozenNow({ briefing }: Issue): Promise<FrozenIssue> {
    return frozen(await contentNow(find(briefing)))
  }
}

/** An issue's words and evidence as they are kept. */
export function frozen({ content, evidence }: Pick<BriefingPages, 'content' | 'evidence'>): FrozenIssue {
  return {
    format: 'plumbline-issue',
    version: 1,
    blocks: content.blocks.map((block) => ({
      id: block.id,
      kind: block.kind,
      words: wordsOfPrinted(block),
      ...(block.kind === 'image' ? { file: block.file } : {}),
    })),
    evidence,
  }
}

/** Every sign-off of a briefing, whether it still stands or not, the latest first. */
export function signOffsOf(store: Store, briefing: string): readonly SignOff[] {
  return store
    .all('signOffs')
    .filter((one) => one.briefing === briefing)
    .toReversed()
}
