/**
 * Codes of units in the lists of Eurostat (UNIT), OECD (UNIT_MEASURE, CL_UNIT_MEASURE) and SDMX, as the unit they stand for
 * in `shared/dataset/unit-table`. A code that is in none of the lists is read as words.
 */
const codes: Readonly<Record<string, string>> = {
  PC: 'percent', PT: 'percent', PCT: 'percent', PERCENT: 'percent', PC_TOT: 'percent', PC_GDP: 'percent-of-gdp',
  PT_B1GQ: 'percent-of-gdp', PT_GDP: 'percent-of-gdp', PC_ACT: 'percent', PC_POP: 'percent', PC_IND: 'percent', PC_ENT: 'percent',
  PCH_PRE: 'percent', PCH_SM: 'percent', PCH_PRE_PER: 'percent', GR: 'percent', PD: 'percentage-points', PP: 'percentage-points',
  NR: 'count', NUM: 'count', NUMBER: 'count', NBR: 'count', UNIT: 'count', '0_TO_1': 'fraction',
  PS: 'persons', PER: 'persons', PERS: 'persons', HC: 'persons', THS: 'thousand', THS_PER: 'thousand-persons', THS_HC: 'thousand-persons',
  MIO: 'million', MIO_PER: 'million-persons', FTE: 'full-time-equivalents', THS_FTE: 'thousand-full-time-equivalents',
  EUR: 'euro', KEUR: 'thousand-euro', THS_EUR: 'thousand-euro', MIO_EUR: 'million-euro', MEUR: 'million-euro', BN_EUR: 'billion-euro',
  CP_MEUR: 'million-euro', CP_EUR_HAB: 'euro-per-inhabitant', EUR_HAB: 'euro-per-inhabitant',
  PPS_EU27_2020_HAB: 'pps-per-inhabitant', PPS_HAB: 'pps-per-inhabitant', MIO_PPS: 'million-pps', MIO_PPS_EU27_2020: 'million-pps',
  USD: 'us-dollars', USD_PPP: 'ppp-us-dollars', USD_PPP_PS: 'ppp-us-dollars-per-person', USD_EXC: 'us-dollars', MIO_USD: 'million-us-dollars',
  CNY: 'yuan', GBP: 'pounds', JPY: 'yen', KRW: 'won', RUB: 'roubles', HKD: 'hong-kong-dollars', XDC: 'national-currency',
  IX: 'index', INX: 'index', I05: 'index', I10: 'index', I15: 'index', I20: 'index', I21: 'index', RT: 'ratio', RATIO: 'ratio',
  KM2: 'km2', HA: 'hectares', Y: 'years', YR: 'years', P_MHAB: 'per-million-people', P_THAB: 'per-thousand-people', P_HTHAB: 'per-100000-people',
  PER_1000: 'per-thousand-people', PER_1000_POP: 'per-thousand-people', PER_100000_POP: 'per-100000-people', PER_1000000_POP: 'per-million-people', '10P6HB': 'per-million-people', '10P3HB': 'per-thousand-people', '10P5HB': 'per-100000-people',
} // prettier-ignore

/** Statistics Canada writes 'Dollars' for its own: 'Chained (2017) dollars', 'Dollars', '2012 constant dollars'. */
export function canadianUnit(printed: string): string {
  return /\bdollars?\b/i.test(printed) && !/canadian|U\.?S\.?|united states/i.test(printed)
    ? printed.replace(/\bdollars?\b/i, 'Canadian dollars')
    : printed
}

/** The unit id of a code of a statistical office, or null. Codes are capitals, digits and `_`: words are left to `parseUnit`. */
export function unitOfCode(printed: string): string | null {
  const [, code = printed] = /^([A-Z0-9_]{1,24})\s*:\s*\S/.exec(printed) ?? []
  return Object.hasOwn(codes, code) ? (codes[code] ?? null) : null
}
