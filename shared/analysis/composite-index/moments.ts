/**
 * Sample skewness, `g₁·√(n(n−1))/(n−2)`: the one spreadsheets and COINr compute (e1071 type 2). NaN below three values or
 * where all are equal.
 */
export function skewness(values: Float64Array): number {
  const n = values.length
  const mean = meanOf(values)
  let [second, third] = [0, 0]
  for (const value of values) {
    second += (value - mean) ** 2
    third += (value - mean) ** 3
  }
  return ((Math.sqrt(n) * third) / second ** 1.5) * (Math.sqrt(n * (n - 1)) / (n - 2))
}

/** Sample excess kurtosis, `((n+1)·g₂+6)(n−1)/((n−2)(n−3))` (e1071 type 2). NaN below four values or where all are equal. */
export function kurtosis(values: Float64Array): number {
  const n = values.length
  const mean = meanOf(values)
  let [second, fourth] = [0, 0]
  for (const value of values) {
    second += (value - mean) ** 2
    fourth += (value - mean) ** 4
  }
  const ratio = (n * fourth) / second ** 2
  return (((n + 1) * (ratio - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3))
}

export function meanOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

/** Standard deviation of a sample (n − 1). */
export function deviationOf(values: Float64Array): number {
  const mean = meanOf(values)
  let sum = 0
  for (const value of values) sum += (value - mean) ** 2
  return Math.sqrt(sum / (values.length - 1))
}
