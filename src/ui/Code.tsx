/** An application code, in groups on screen (4-4-5), copied without spaces. */
import './code.css';
import { groups } from './code.ts';

export function Code({ value }: { readonly value: string }) {
  return (
    <code class="code">
      {groups(value).map((group, i) => (
        <span key={i}>{group}</span>
      ))}
    </code>
  );
}
