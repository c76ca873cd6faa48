import type { Candidate, Explanation } from '#shared/dataset/explain-name.ts'
import type { Hub } from '#shared/domain/hub.ts'
import type { NameAnswer, NameLead } from '#shared/ipc/answers/hubs.ts'

type Named = Pick<Hub, 'id' | 'names'>

/** An explanation as it crosses to the page and the command line: ids and English names, with the reasons. */
export function nameAnswer(explained: Explanation<Named>): NameAnswer {
  switch (explained.kind) {
    case 'one':
      return { kind: 'one', found: leadOf(explained.found) }
    case 'several':
      return { kind: 'several', candidates: explained.candidates.map(leadOf) }
    case 'none':
      return { kind: 'none', near: explained.near.map(({ value, name }) => ({ id: value.id, name })) }
  }
}

function leadOf({ thing, because }: Candidate<Named>): NameLead {
  return { id: thing.id, name: thing.names.en, because }
}
