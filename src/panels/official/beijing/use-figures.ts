/** The worker for figures alone: fetched when there is work, kept until it breaks. */
import { useState } from 'preact/hooks';
import { keptClient } from '../../../rerun/kept-client.ts';
import type { FiguresTalk } from '../../../rerun/pool-talk.ts';
import type { Client } from '../../../talk/client.ts';
import { figuresWorker } from './workers.ts';

export type Figures = () => Promise<Client<FiguresTalk>>;

export function useFigures(): Figures {
  const [figures] = useState(() => keptClient<FiguresTalk>(figuresWorker));
  return figures;
}
