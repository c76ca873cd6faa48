/** Random numbers of [0, 1) that are the same on every machine (the generator of Lehmer, 1951). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}
