/** For a button that is disabled before its script is there: Firefox would keep that over a reload otherwise. */
export const unremembered = { autocomplete: 'off' } as const;
