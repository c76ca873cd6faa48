import * as v from 'valibot'

/** What one article, report or paper of a page's JSON-LD says of it. */
export type LinkedData = {
  readonly headline: string | null
  /** Persons, and for reports and papers organisations too; a site signs its news with its own name. */
  readonly author: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly licence: string | null
  readonly url: string | null
}

const Text = v.fallback(v.nullable(v.string()), null)
const Thing = v.record(v.string(), v.unknown())
type Thing = v.InferOutput<typeof Thing>

const NEWS =
  /(?:^|\/)(?:Article|NewsArticle|ReportageNewsArticle|AnalysisNewsArticle|OpinionNewsArticle|BackgroundNewsArticle|AskPublicNewsArticle|BlogPosting|PressRelease)$/
const WORK =
  /(?:^|\/)(?:Report|ScholarlyArticle|MedicalScholarlyArticle|TechArticle|GovernmentDocument|Legislation|Thesis|Book)$/
const LONGEST = 500_000
const DEEPEST = 6
const MOST = 400

/**
 * The document that a page's JSON-LD describes, read as data and never run. Where it describes several (a page lists its
 * neighbours), the one with the page's own title counts; none where that does not decide.
 */
export function linkedData(scripts: readonly string[], title: string | null): LinkedData | null {
  const works = scripts.flatMap((script) =>
    script.length > LONGEST ? [] : worksIn(parsed(script), 0, { left: MOST }),
  )
  const own = works.filter((work) => title !== null && isSame(headlineOf(work), title))
  const [only] = own.length > 0 ? own : works
  return only === undefined || (own.length === 0 && works.length > 1) ? null : described(only)
}

function parsed(script: string): unknown {
  try {
    const data: unknown = JSON.parse(script)
    return data
  } catch {
    return null
  }
}

function worksIn(data: unknown, depth: number, budget: { left: number }): Thing[] {
  if (depth > DEEPEST || budget.left-- <= 0) return []
  if (Array.isArray(data)) return data.flatMap((each: unknown) => worksIn(each, depth + 1, budget))
  if (!v.is(Thing, data)) return []
  if (typesOf(data).some((type) => NEWS.test(type) || WORK.test(type))) return [data]
  return [data['@graph'], data['mainEntity'], data['mainEntityOfPage']].flatMap((each) =>
    worksIn(each, depth + 1, budget),
  )
}

function described(work: Thing): LinkedData {
  const isWork = typesOf(work).some((type) => WORK.test(type))
  const authors = listOf(work['author'] ?? work['creator']).flatMap((author) => {
    const isOffice =
      v.is(Thing, author) && typesOf(author).some((type) => /(?:Organization|Corporation)$/.test(type))
    const name = nameOf(author)
    return name === null || /^https?:/.test(name) || (isOffice && !isWork) ? [] : [name]
  })
  return {
    headline: headlineOf(work),
    author: authors.length === 0 ? null : [...new Set(authors)].join(', '),
    publisher: nameOf(listOf(work['publisher'])[0]),
    published: v.parse(Text, work['datePublished']),
    licence: v.parse(Text, work['license']) ?? nameOf(work['license']),
    url: v.parse(Text, work['url']),
  }
}

function typesOf(thing: Thing): string[] {
  return listOf(thing['@type']).filter((type): type is string => typeof type === 'string')
}

function headlineOf(work: Thing): string | null {
  return v.parse(Text, work['headline']) ?? v.parse(Text, work['name'])
}

function nameOf(thing: unknown): string | null {
  if (typeof thing === 'string') return thing.trim() === '' ? null : thing.trim()
  if (!v.is(Thing, thing)) return null
  const name: unknown = listOf(thing['name'])[0]
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : null
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

function isSame(headline: string | null, title: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return (
    headline !== null &&
    bare(headline).length >= 4 &&
    (bare(title).startsWith(bare(headline)) || bare(headline).startsWith(bare(title)))
  )
}
