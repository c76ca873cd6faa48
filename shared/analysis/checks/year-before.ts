/** Of a year or of a yearly edition ('GII 2025'). */
export function yearBefore(period: string | null): string | null {
  const [, edition = '', year] = /^(.+ )?(\d{4})$/.exec(period ?? '') ?? []
  return year === undefined ? null : `${edition}${Number(year) - 1}`
}
