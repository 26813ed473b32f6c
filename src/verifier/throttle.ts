/** Tells a message at most every `every` milliseconds for each `key`; a `last` one always. */
export function throttle<T>(
  every: number,
  now: () => number,
  tell: (message: T) => void,
): (key: string, isLast: boolean, message: T) => void {
  const told = new Map<string, number>();
  return (key, isLast, message) => {
    const at = now();
    if (!isLast && at - (told.get(key) ?? Number.NEGATIVE_INFINITY) < every) return;
    told.set(key, at);
    tell(message);
  };
}
