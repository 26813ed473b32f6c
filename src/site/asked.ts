/** The questions of the FAQ, taken out of the page that they stand on: what programs are told is what readers see. */

/** A question, and its answer as the page has it. @property slug its anchor @property html of the answer */
export interface Question {
  readonly slug: string;
  readonly text: string;
  readonly html: string;
}

/** What src/markdown/questions.ts puts around a question, and behind its words. */
const OPENED = '<section class="question">';
const ASKED = '</h3>';
const CLOSED = '</section>';

/**
 * The questions of a topic with their answers, out of what the page is made of.
 * @param html as src/markdown/questions.ts left it
 * @param asked its headings of the third level
 * @throws Error where the two do not go together
 */
export function questionsIn(html: string, asked: readonly { slug: string; text: string }[]): Question[] {
  const [, ...parts] = html.split(OPENED);
  if (parts.length !== asked.length)
    throw new Error(`expected ${asked.length} questions, found ${parts.length}`);
  return parts.map((part, i) => {
    const { slug, text } = asked[i] as { slug: string; text: string };
    const [from, to] = [part.indexOf(ASKED), part.lastIndexOf(CLOSED)];
    if (from === -1 || to < from || !part.includes(` id="${slug}"`))
      throw new Error(`the question ${slug} has not the expected form`);
    return { slug, text, html: part.slice(from + ASKED.length, to).trim() };
  });
}
