/** The version this program writes. A change of shape raises it and adds a step below. */
export const BRIEFING_SCHEMA = 3

type Fields = Readonly<Record<string, unknown>>

/** From each earlier version to the next. A step takes what is there already as it is: two copies merge field by field. */
const steps: Readonly<Record<number, (old: Fields) => Fields>> = { 1: bindFigures, 2: addNotesAndDay }

/**
 * A briefing of any earlier schema as this one has it. Of a later one stays what every schema has, with its version in
 * `newer`; what is no briefing is left for the schema to refuse.
 */
export function upgradeBriefing(kept: unknown): unknown {
  if (!isRecord(kept)) return kept
  const version = kept['schema']
  if (typeof version !== 'number' || !Number.isInteger(version)) return kept
  if (version > BRIEFING_SCHEMA) return standIn(kept, version)
  let state: Fields = kept
  for (let from = version; from < BRIEFING_SCHEMA; from++) {
    const step = steps[from]
    if (step === undefined) return kept
    state = { ...step(state), schema: from + 1 }
  }
  return state
}

/** What was added by version 2: how the pages look, how sources are cited, and figures bound to more than observations. */
const added: Fields = {
  organisation: '',
  template: 'report',
  citations: 'chicago-author-date',
  scale: null,
  setAside: [],
}

/** What was added by version 3: where notes stand, and the day whose knowledge is told. Pictures came as a block. */
const addedIn3: Fields = { notes: 'foot', knownOn: null }

function addNotesAndDay(old: Fields): Fields {
  return { ...addedIn3, ...old }
}

function bindFigures(old: Fields): Fields {
  const blocks: unknown = old['blocks']
  return { ...added, ...old, blocks: Array.isArray(blocks) ? blocks.map(inBlock) : blocks }
}

function inBlock(block: unknown): unknown {
  if (!isRecord(block) || !Array.isArray(block['content'])) return block
  return { ...block, content: block['content'].map(inLine) }
}

function inLine(part: unknown): unknown {
  if (!isRecord(part) || part['type'] !== 'figure' || typeof part['observation'] !== 'string') return part
  return {
    type: 'figure',
    of: { kind: 'observation', observation: part['observation'] },
    format: { decimals: null, unit: 'short', period: false },
    seen: null,
  }
}

function standIn(kept: Fields, newer: number): Fields {
  const { id, title, date, language, madeAt } = kept
  const known = language === 'ru' || language === 'zh' ? language : 'en'
  return {
    ...added,
    ...addedIn3,
    id,
    title,
    date,
    language: known,
    madeAt,
    subtitle: '',
    author: '',
    blocks: [],
    schema: BRIEFING_SCHEMA,
    newer,
  }
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
