/** Where the numbers fall: the drum of every page, for numbers that somebody else drew. Fetched when there is a result. */
import '../../ui/drum.css';
import { drum } from '../../charts/drum.ts';
import { Picture } from '../../ui/Picture.tsx';

interface Props {
  readonly title: string;
  readonly description: string;
  /** How many there were to draw from. */
  readonly total: number;
  /** Numbers 1..total, in their order. */
  readonly numbers: ArrayLike<number>;
}

export default function Strip({ title, description, total, numbers }: Props) {
  const hits = Array.from(numbers, (ticket, i) => ({ ticket, rank: i + 1 }));
  const look = { id: 'rerun-drawn', height: 112, labels: { title, description } };
  return <Picture svg={drum({ total, hits }, look)} />;
}
