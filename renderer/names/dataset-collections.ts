/** Collections on which every number of the dataset rests, the derived ones too: what shows numbers asks again when one changes. */
export const datasetCollections = [
  'recipes',
  'hubs',
  'memberships',
  'indicators',
  'batches',
  'observations',
  'preferences',
] as const
