/** Names of more chosen marks than this cover each other on a map of the earth at the width of a page. */
const MOST_NAMED = 60

/** Whether so many marks were chosen that only names with room of their own are written. */
export function isCrowd(marks: readonly { readonly isChosen: boolean }[]): boolean {
  return marks.filter(({ isChosen }) => isChosen).length > MOST_NAMED
}
