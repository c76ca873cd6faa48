import { labelOf } from '#shared/domain/id.ts'
import type { ChainStep } from '#shared/domain/provenance.ts'
import type { NearDuplicate, Source, Version } from '#shared/domain/source.ts'
import { openDisclaimerOf } from '#shared/analysis/open-disclaimer.ts'

/** A source as every command prints it; `version` is its current one. */
export function sourceJson(source: Source, version: Version | undefined) {
  const { title, language, publisher, agency, dateline, published, disclaimer } = source.metadata
  return {
    id: labelOf(source.id),
    title,
    language,
    words: version?.words ?? 0,
    sha256: version?.bytesSha256 ?? null,
    publisher,
    agency,
    dateline: dateline === null ? null : { place: dateline.place, date: dateline.date },
    published,
    disclaimer,
    duplicateOf: source.duplicateOf === null ? null : labelOf(source.duplicateOf),
    nearDuplicateOf: nearJson(source.nearDuplicateOf ?? null),
    format: version?.file?.format ?? source.format,
    file: version?.file?.name ?? source.fileName,
    author: source.metadata.author,
    originalPublisher: source.metadata.originalPublisher,
    region: source.metadata.region,
    retrieved: source.metadata.retrieved,
    url: source.metadata.url,
    licence: source.metadata.licence,
    translatedFrom: source.metadata.translatedFrom,
    confirmed: source.confirmed,
    chain: source.chain.map(stepJson),
    grade: source.grade,
    descriptor: source.descriptor,
    openDisclaimer: openDisclaimerOf(source) !== null,
    disclaimerAnswer: source.disclaimerAnswer?.answer ?? null,
    retraction:
      source.retraction === null
        ? null
        : {
            on: source.retraction.on,
            reason: source.retraction.reason,
            notice: source.retraction.notice,
            by: source.retraction.by,
          },
    version: version === undefined ? null : labelOf(version.id),
  }
}

export function stepJson({ role, name, relation, proven, date, language, title, url, note }: ChainStep) {
  return { role, name, relation, proven, date, language, title, url, note }
}

export function versionJson({ id, made, file, note, words, textSha256, addedAt }: Version) {
  return { id: labelOf(id), made, file: file?.name ?? null, note, words, sha256: textSha256, addedAt }
}

function nearJson(near: NearDuplicate | null) {
  return near === null ? null : { source: labelOf(near.source), similarity: near.similarity }
}
