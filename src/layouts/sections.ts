/** The five entries of the head, in their order; each is also its own path. */
export const sections = ['lookup', 'verify', 'rounds', 'policy', 'faq'] as const;

export type Section = (typeof sections)[number];
