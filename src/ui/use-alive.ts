/** Whether the page is alive: before, what a reader types would be lost, and a press would send the form. */
import { useEffect, useState } from 'preact/hooks';

export function useAlive(): boolean {
  const [isAlive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return isAlive;
}
