/** Hubs and indicators share one address space of the dataset's view; a hub's place carries this before its id. */
export const HUB = 'hub:'
