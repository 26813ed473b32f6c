/** The drum with its words and its table. */
import './drum.css';
import type { ComponentChildren } from 'preact';
import { type DrumData, drum } from '../charts/drum.ts';
import type { DrumWords } from '../i18n/drum.zh.ts';
import { DrumTable } from './DrumTable.tsx';
import { Picture } from './Picture.tsx';

interface Props extends DrumData {
  readonly words: DrumWords;
  /** Unique in the page. */
  readonly id: string;
  /** What the picture is, in a few words. */
  readonly title: string;
  /** Pixels of curve and strip. */
  readonly height?: number;
  /** The caption; the title where absent. */
  readonly children?: ComponentChildren;
}

export function Drum({ words, id, title, height = 120, children = title, ...data }: Props) {
  const passed = data.hits.filter((hit) => hit.rank === null).length;
  const description = words.describe(data.total, data.hits.length - passed, passed);
  const svg = drum(data, { id, height, labels: { title, description, even: words.even } });
  return (
    <figure class="drum-figure">
      <Picture svg={svg} />
      <figcaption>{children}</figcaption>
      <DrumTable words={words} data={data} />
    </figure>
  );
}
