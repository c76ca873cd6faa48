/**
 * OECD/JRC (2008), Handbook on Constructing Composite Indicators, ISBN 978-92-64-04345-9: the Technology Achievement Index
 * of 23 countries. Raw values from table A.2 (page 152); telephones and electricity are printed as logarithms to base 10.
 */
export const countries = [
  'Finland', 'United States', 'Sweden', 'Japan', 'Korea', 'Netherlands', 'United Kingdom', 'Canada', 'Australia',
  'Singapore', 'Germany', 'Norway', 'Ireland', 'Belgium', 'New Zealand', 'Austria', 'France', 'Israel', 'Spain', 'Italy',
  'Czech Republic', 'Hungary', 'Slovenia',
] // prettier-ignore

// prettier-ignore
export const raw = {
  patents: [187, 289, 271, 994, 779, 189, 82, 31, 75, 8, 235, 103, 106, 72, 103, 165, 205, 74, 42, 13, 28, 26, 105],
  royalties: [125.6, 130, 156.6, 64.6, 9.8, 151.2, 134, 38.6, 18.2, 25.5, 36.8, 20.2, 110.3, 73.9, 13, 14.8, 33.6, 43.6, 8.6, 9.8, 4.2, 6.2, 4],
  internet: [200.2, 179.1, 125.8, 49, 4.8, 136, 57.4, 108, 125.9, 72.3, 41.2, 193.6, 48.6, 58.9, 146.7, 84.2, 36.4, 43.2, 21, 30.4, 25, 21.6, 20.3],
  exports: [50.7, 66.2, 59.7, 80.8, 66.7, 50.9, 61.9, 48.7, 16.2, 74.9, 64.2, 19, 53.6, 47.6, 15.4, 50.3, 58.9, 45, 53.4, 51, 51.7, 63.5, 49.5],
  telephones: [3.08, 3.0, 3.1, 3.0, 2.97, 3.02, 3.02, 2.94, 2.94, 2.95, 2.94, 3.12, 2.97, 2.91, 2.86, 2.99, 2.97, 2.96, 2.86, 3.0, 2.75, 2.73, 2.84],
  electricity: [4.15, 4.07, 4.14, 3.86, 3.65, 3.77, 3.73, 4.18, 3.94, 3.83, 3.75, 4.39, 3.68, 3.86, 3.91, 3.79, 3.8, 3.74, 3.62, 3.65, 3.68, 3.46, 3.71],
  schooling: [10, 12, 11.4, 9.5, 10.8, 9.4, 9.4, 11.6, 10.9, 7.1, 10.2, 11.9, 9.4, 9.3, 11.7, 8.4, 7.9, 9.6, 7.3, 7.2, 9.5, 9.1, 7.1],
  university: [27.4, 13.9, 15.3, 10, 23.2, 9.5, 14.9, 14.2, 25.3, 24.2, 14.4, 11.2, 12.3, 13.6, 13.1, 13.6, 12.6, 11, 15.6, 13, 8.2, 7.7, 10.6],
} as const

/**
 * The goalposts of the index's makers (UNDP, Human Development Report 2001, technical note 2): observed extremes over all
 * countries, and the OECD average as the upper end of telephones and electricity, which are taken as logarithms.
 */
export const goalposts = {
  patents: [0, 994],
  royalties: [0, 272.6],
  internet: [0, 232.4],
  exports: [0, 80.8],
  telephones: [0, Math.log10(901)],
  electricity: [Math.log10(22), Math.log10(6969)],
  schooling: [0.8, 12],
  university: [0.1, 27.4],
} as const

/** Table 22 (page 100): weights of the budget allocation; table 23: the order by equal weights, and the places by the others. */
export const budgetAllocation = [0.11, 0.11, 0.11, 0.18, 0.1, 0.06, 0.15, 0.18]
export const byEqualWeights = [
  'Finland', 'United States', 'Sweden', 'Japan', 'Korea', 'Netherlands', 'United Kingdom', 'Singapore', 'Canada',
  'Australia', 'Germany', 'Norway', 'Ireland', 'Belgium', 'New Zealand', 'Austria', 'France', 'Israel', 'Spain', 'Italy',
  'Czech Republic', 'Hungary', 'Slovenia',
] // prettier-ignore
/** In the order of `byEqualWeights`. Table 23, column BAP, and table 38, column GME. */
export const budgetPlaces = [
  1, 2, 3, 5, 4, 8, 7, 6, 10, 11, 9, 13, 12, 14, 17, 15, 16, 18, 19, 21, 22, 20, 23,
]
export const geometricPlaces = [
  2, 1, 3, 4, 16, 5, 6, 18, 13, 14, 8, 11, 7, 9, 17, 12, 10, 15, 19, 21, 23, 22, 20,
]

/** Table 15 (page 87): mean years of schooling as place from below, z-score and min-max, in the order of `countries`. */
export const schoolingPlaces = [
  15, 23, 19, 12, 17, 9, 9, 20, 18, 1, 16, 22, 9, 8, 21, 6, 5, 14, 4, 3, 12, 7, 1,
]
// prettier-ignore
export const schoolingZ = [0.26, 1.52, 1.14, -0.06, 0.76, -0.12, -0.12, 1.27, 0.83, -1.58, 0.38, 1.46, -0.12, -0.19, 1.33, -0.76, -1.08, 0, -1.46, -1.52, -0.06, -0.31, -1.58]
// prettier-ignore
export const schoolingMinMax = [0.59, 1, 0.88, 0.49, 0.76, 0.47, 0.47, 0.92, 0.78, 0, 0.63, 0.98, 0.47, 0.45, 0.94, 0.27, 0.16, 0.51, 0.04, 0.02, 0.49, 0.41, 0]

/** UNDP's published index values to three digits, in the order of `countries` (Human Development Report 2001, annex A2.1). */
// prettier-ignore
export const published = [0.744, 0.733, 0.703, 0.698, 0.666, 0.63, 0.606, 0.589, 0.587, 0.585, 0.583, 0.579, 0.566, 0.553, 0.548, 0.544, 0.535, 0.514, 0.481, 0.471, 0.465, 0.464, 0.458]
