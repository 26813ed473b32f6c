/** The worker for figures alone: made when there is work, kept until it breaks. */
import { useEffect, useRef } from 'preact/hooks';
import { client } from '../../../rerun/client.ts';
import type { FiguresTalk } from '../../../rerun/pool-talk.ts';
import type { Client } from '../../../talk/client.ts';
import { figuresWorker } from './workers.ts';

export type Figures = () => Promise<Client<FiguresTalk>>;

export function useFigures(): Figures {
  const kept = useRef<Client<FiguresTalk> | null>(null);
  useEffect(() => () => kept.current?.end(), []);
  return async () => {
    const make = await figuresWorker();
    if (kept.current === null || kept.current.isEnded) kept.current = client<FiguresTalk>(make);
    return kept.current;
  };
}
