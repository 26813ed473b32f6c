/** Not there yet; there and in order; there and not in order. */
export type SealState = 'empty' | 'pressed' | 'broken';

/** The five seals of a draw, in their order. */
export const links = ['list', 'commitment', 'seed', 'draw', 'result'] as const;

export type Link = (typeof links)[number];
