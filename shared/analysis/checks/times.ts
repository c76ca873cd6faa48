import { convert, convertDecimals } from '../../dataset/units.ts'
import type { Measured } from '../../domain/observation.ts'
import type { Quantity } from '../../domain/quantity.ts'
import { sentence } from '../../messages/sentence.ts'
import { finding, type Finding } from '../finding.ts'
import { halfDigit } from '../stated-value.ts'
import { amount } from '../words.ts'

/** A whole multiple is said of what comes this near to it: 'twice' of 1.9 to 2.1. */
const WHOLE = 0.05
/** 'Nearly twice' begins this far below. */
const NEARLY = 0.1

/**
 * Whether the larger of two values is `claimed` times the smaller: 'three times that of B', 'rose 1.5 times', 'halved'. A
 * multiple with decimals is as exact as they are; the rounding of both values is allowed on top.
 */
export function timesFinding(claimed: Quantity, one: Measured, two: Measured): Finding {
  const converted = convert(one.value, one.unit, two.unit)
  const observations = [two, one]
  if (converted === null || converted * two.value <= 0)
    return finding('untestable', sentence('checks.difference.unit', { claimed: amount(claimed) }), {
      observations,
    })
  const halves = [halfDigit(convertDecimals(one.decimals, one.unit, two.unit)), halfDigit(two.decimals)]
  const sizes = [converted, two.value].map(Math.abs)
  const found = Math.max(...sizes) / Math.min(...sizes)
  const rounding = found * sizes.reduce((sum, size, at) => sum + (halves[at] ?? 0) / size, 0)
  const half = halfDigit(claimed.decimals)
  const near = claimed.decimals > 0 ? half : Math.min(half, claimed.value * WHOLE)
  const [low, high] = [claimed.value, claimed.upTo ?? claimed.value].sort((a, b) => a - b)
  const isTrue = holds(claimed.qualifier, found, { low: low ?? 0, high: high ?? 0, near, half, rounding })
  return finding(
    isTrue ? 'confirmed' : 'contradicted',
    sentence(`checks.ratio.${isTrue ? 'confirmed' : 'contradicted'}`, {
      claimed: amount(claimed),
      found: amount({
        value: Number(found.toFixed(Math.max(claimed.decimals, 0) + 2)),
        unit: 'times',
        qualifier: 'exact',
      }),
    }),
    { observations },
  )
}

function holds(
  qualifier: Quantity['qualifier'],
  found: number,
  {
    low,
    high,
    near,
    half,
    rounding,
  }: Readonly<Record<'low' | 'high' | 'near' | 'half' | 'rounding', number>>,
): boolean {
  const slack = rounding + found * 1e-9
  switch (qualifier) {
    case 'exact':
      return found >= low - near - slack && found <= high + near + slack
    case 'about': {
      const room = Math.max(half, high * WHOLE) + slack
      return found >= low - room && found <= high + room
    }
    case 'nearly':
      return found >= low * (1 - NEARLY) - slack && found <= high + near + slack
    case 'more-than':
      return found > low - slack
    case 'less-than':
      return found < high + slack
  }
}
