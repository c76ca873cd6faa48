import type { ArticleReading } from '#shared/domain/article-reading.ts'
import type { NearDuplicate, Source } from '#shared/domain/source.ts'
import type { OfferedVersion } from '#shared/ipc/answers/sources.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import { wordChanges, type WordChanges } from '#shared/text/word-changes.ts'
import type { Store } from '#electron/storage/store.ts'
import { currentVersion } from './source-answers.ts'
import { readVersionText } from './version-text.ts'

/** Less in common than this, and two files of one name are two documents: unrelated texts of a language share up to a half. */
const SAME_DOCUMENT = 0.6

type Arrived = {
  readonly fileName: string
  readonly text: string
  readonly reading: ArticleReading
  readonly near: NearDuplicate | null
}

/**
 * The source that an arriving document is a changed text of: the same address; else the same file name with most words in
 * common ('report (1).pdf' is 'report.pdf' downloaded again); else a near duplicate under the same printed title by the same
 * publisher and agency. A near duplicate of another publisher is a report of its own: that is how republications come in.
 */
export async function changedSource(store: Store, arrived: Arrived): Promise<OfferedVersion | null> {
  const { fileName, text, reading, near } = arrived
  const offer = (source: Source, because: OfferedVersion['because'], words: WordChanges): OfferedVersion => ({
    file: fileName,
    source: source.id,
    title: source.metadata.title,
    because,
    words: { added: words.added, removed: words.removed },
  })
  const address = addressKey(reading.url?.value ?? null)
  const name = nameKey(fileName)
  for (const source of store.all('sources').toReversed()) {
    const sameAddress = address !== null && addressKey(source.metadata.url) === address
    const sameName = namesOf(store, source).some((known) => nameKey(known) === name)
    const sameTitle = near?.source === source.id && isSameTitle(source, reading)
    if (!sameAddress && !sameName && !sameTitle) continue
    const words = await changesSince(store, source, text)
    if (words === null) continue
    if (sameAddress) return offer(source, 'address', words)
    if (sameName && words.share >= SAME_DOCUMENT) return offer(source, 'file-name', words)
    if (sameTitle) return offer(source, 'title', words)
  }
  return null
}

/** Null for a source whose text cannot be read: a damaged text is nobody's earlier version. */
async function changesSince(store: Store, source: Source, text: string): Promise<WordChanges | null> {
  try {
    const before = await readVersionText(store, currentVersion(store, source))
    return wordChanges(before.text, text)
  } catch (error) {
    if (error instanceof ProblemError) return null
    throw error
  }
}

function namesOf(store: Store, source: Source): readonly string[] {
  const current = store.get('versions', source.currentVersion)?.file?.name
  return current === undefined ? [source.fileName] : [source.fileName, current]
}

/** 'C:\in\Report (2).PDF', 'report-copy.pdf' and 'report.pdf' are one name. */
function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^.*[/\\]/, '')
    .replace(/(?:\s*\(\d{1,3}\)|[\s_-]+(?:copy|копия|副本)(?:\s*\d{1,2})?)(?=\.[^.]+$|$)/u, '')
}

function addressKey(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { host, pathname, search } = new URL(url)
  // The address of a whole site tells nothing about which of its pages this was.
  if (pathname.replace(/\/+$/, '') === '' && search === '') return null
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`
}

function isSameTitle({ metadata }: Source, reading: ArticleReading): boolean {
  return (
    !reading.titleFromLead &&
    reading.title !== null &&
    reading.title.value.trim() === metadata.title &&
    (reading.publisher?.value ?? null) === metadata.publisher &&
    (reading.originalPublisher?.value ?? null) === metadata.originalPublisher &&
    (reading.agency?.value ?? null) === metadata.agency
  )
}
