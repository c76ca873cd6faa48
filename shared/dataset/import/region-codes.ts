import { areaOf } from './area-codes.ts'

/** NUTS ('DE11', 'FRK2'), OECD ('US06') and ISO 3166-2 ('FR-11', 'CN-BJ'): letters of a country, then those of its part. */
const ofCountry = /^([A-Z]{2})-?[0-9A-Z]{1,4}$/
/** What offices number their own places by: '110000', '75056', '2A', 'E12000007', 'REG-11', '2024-DEP-75'. */
const ofOffice = /^(?:\d{1,9}|2[AB]|[EKNSW]\d{8}|(?:\d{4}-)?[A-Z]{3}-\d{1,5}[AB]?)$/

/**
 * Which of these names are probably codes of regions, in their order. Codes of letters alone ('UKI', 'ITC') read like
 * abbreviated names, and are taken for codes only beside some that have a digit or a hyphen.
 */
export function regionCodesAmong(names: readonly string[]): readonly string[] {
  const found = names.flatMap((name) => {
    if (ofOffice.test(name)) return [{ name, isSure: true }]
    const [, country] = ofCountry.exec(name) ?? []
    if (country === undefined || areaOf(country) === null || areaOf(name) !== null) return []
    return [{ name, isSure: /[\d-]/.test(name) }]
  })
  return found.some(({ isSure }) => isSure) ? found.map(({ name }) => name) : []
}
