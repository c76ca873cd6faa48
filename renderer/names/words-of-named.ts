type Words = { readonly en: string | null; readonly zh: string | null; readonly ru: string | null }
type Others = {
  readonly en: readonly string[]
  readonly zh: readonly string[]
  readonly ru: readonly string[]
}
type Named = { readonly id: string; readonly names: Words; readonly aliases: Others }

/** Whatever a hub or an indicator is called, in every language: what a picker finds it by. */
export function wordsOfNamed({ id, names, aliases }: Named): string {
  return [id, names.en, names.zh, names.ru, ...aliases.en, ...aliases.zh, ...aliases.ru]
    .filter((words) => words !== null)
    .join(' ')
}
