/** A licence as a Data Package names one: a name that machines compare, words for people, and where it is written down. */
export type Licence = { readonly name: string; readonly title: string; readonly path: string | null }

/** Licences under which statistics are published, by their SPDX id. */
const known: Readonly<Record<string, readonly [title: string, path: string]>> = {
  'CC0-1.0': ['Creative Commons Zero 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  'CC-BY-3.0': ['Creative Commons Attribution 3.0', 'https://creativecommons.org/licenses/by/3.0/'],
  'CC-BY-4.0': ['Creative Commons Attribution 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  'CC-BY-SA-4.0': ['Creative Commons Attribution-ShareAlike 4.0', 'https://creativecommons.org/licenses/by-sa/4.0/'],
  'CC-BY-NC-4.0': ['Creative Commons Attribution-NonCommercial 4.0', 'https://creativecommons.org/licenses/by-nc/4.0/'],
  'CC-BY-NC-SA-4.0': ['Creative Commons Attribution-NonCommercial-ShareAlike 4.0', 'https://creativecommons.org/licenses/by-nc-sa/4.0/'],
  'CC-BY-ND-4.0': ['Creative Commons Attribution-NoDerivatives 4.0', 'https://creativecommons.org/licenses/by-nd/4.0/'],
  'CC-BY-3.0-IGO': ['Creative Commons Attribution 3.0 IGO', 'https://creativecommons.org/licenses/by/3.0/igo/'],
  'ODbL-1.0': ['Open Database License 1.0', 'https://opendatacommons.org/licenses/odbl/1-0/'],
  'ODC-By-1.0': ['Open Data Commons Attribution 1.0', 'https://opendatacommons.org/licenses/by/1-0/'],
  'PDDL-1.0': ['Public Domain Dedication and License 1.0', 'https://opendatacommons.org/licenses/pddl/1-0/'],
  'OGL-UK-3.0': ['Open Government Licence 3.0', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'],
  'etalab-2.0': ['Licence Ouverte 2.0', 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/'],
  'DL-DE-BY-2.0': ['Datenlizenz Deutschland Namensnennung 2.0', 'https://www.govdata.de/dl-de/by-2-0'],
  'DL-DE-ZERO-2.0': ['Datenlizenz Deutschland Zero 2.0', 'https://www.govdata.de/dl-de/zero-2-0'],
} // prettier-ignore

const folded = (text: string) => text.toLowerCase().replace(/[\s_.-]+/g, '')
const byName = new Map(
  Object.entries(known).flatMap(([name, [title, path]]) =>
    [name, title, path].map((text) => [folded(text), name] as const),
  ),
)
const address = /https?:\/\/\S+/

/**
 * What a person typed as a licence: an SPDX id, its title or address ('CC BY 4.0'), or words of their own with an address
 * or without. A licence that is in no list is `other`. Null for an empty text.
 */
export function readLicence(typed: string): Licence | null {
  const text = typed.trim()
  if (text === '') return null
  const path = address.exec(text)?.[0].replace(/[),.;]+$/, '') ?? null
  const words = text
    .replace(address, '')
    .replace(/[\s(),;:–—-]+$/u, '')
    .trim()
  const name = byName.get(folded(words)) ?? byName.get(folded(path ?? ''))
  const [title, where] = (name === undefined ? undefined : known[name]) ?? [words || (path ?? text), null]
  return { name: name ?? 'other', title, path: path ?? where }
}

/** A licence in one line, from which `readLicence` reads the same. */
export function licenceText({ name, title, path }: Licence): string {
  if (name !== 'other') return name
  return path === null || title === path ? title : `${title} (${path})`
}
