import type { BriefingFinding } from '#shared/ipc/answers/briefings.ts'

/** Findings of one kind: one row that names what they are about where there are several, each of them below it. */
export type FindingGroup = {
  readonly key: string
  readonly findings: readonly BriefingFinding[]
  readonly names: readonly string[]
}

/**
 * Kinds that say the same of each thing, with the value of their sentence that names it; each has a sentence for several,
 * `briefings.finding-group.<code>`. Kinds that give a reason, as a contradiction does, are read one by one.
 */
const namedBy: Readonly<Record<string, string>> = {
  'claim-unreviewed': 'claim',
  'claim-questioned': 'claim',
  'claim-rejected': 'claim',
  'claim-unquoted': 'claim',
  'quotation-pending': 'quotation',
  'source-stale': 'quotation',
  'alt-text-missing': 'title',
  'alt-text-stale': 'title',
  'unsourced-number': 'words',
  'figure-without-period': 'words',
  'figure-without-unit': 'words',
  'undefined-abbreviation': 'words',
  'vague-likelihood': 'words',
  'likelihood-without-scale': 'words',
}

/**
 * In the order of the first of each kind. What stops the export is never folded away; nor is what names one thing alone,
 * as a quotation that several claims rest on.
 */
export function groupFindings(findings: readonly BriefingFinding[]): readonly FindingGroup[] {
  const kinds = new Map<string, BriefingFinding[]>()
  for (const finding of findings) {
    const { code, block, about, severity } = finding
    const isOneOfMany = code in namedBy && severity !== 'stops'
    const key = isOneOfMany ? code : JSON.stringify([code, block, about])
    kinds.set(key, [...(kinds.get(key) ?? []), finding])
  }
  return [...kinds].flatMap(([key, kind]): FindingGroup[] => {
    const names = [...new Set(kind.flatMap(nameOf))]
    const single = ({ block, about }: BriefingFinding) => JSON.stringify([key, block, about])
    return kind.length > 1 && names.length === 1
      ? kind.map((finding) => ({ key: single(finding), findings: [finding], names }))
      : [{ key, findings: kind, names }]
  })
}

function nameOf({ code, sentence }: BriefingFinding): string[] {
  const name = sentence.values[namedBy[code] ?? '']
  return typeof name === 'string' ? [name] : []
}
