/** What Windows makes of a name when a zip is unpacked there, where the published program runs. */

/** Characters that no name of Windows has; unpackers put a low line there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Windows has none of them in a name
const NO_NAME = /[\u0001-\u001f<>"|?*]/g;

/** A part of a path: spaces around it and full stops behind it go. */
function part(text: string): string {
  let end = text.length;
  while (end > 0 && ' .'.includes(text[end - 1] as string)) end--;
  return text.slice(0, end).replace(/^ +/, '');
}

/** Whether it is full stops, two at least, and spaces. */
const isUpwards = (text: string): boolean => part(text) === '' && text.indexOf('.') !== text.lastIndexOf('.');

/**
 * The path a file lands on, in the spelling it has in the zip: NUL ends a name, what follows a colon is a stream of the file before it (a drive's
 * letter before one goes), both slashes part folders, and `.` and `..` are followed. What is full stops and spaces alone, two of them
 * at least, is taken for `..`: programs do not agree about it.
 */
export function windowsPath(name: string): string {
  const [whole = ''] = name.split('\0');
  const parts: string[] = [];
  for (const text of whole.replace(/^[A-Za-z]:/, '').split(/[/\\]/)) {
    const isUp = isUpwards(text);
    const [file = ''] = isUp ? [''] : text.split(':');
    if (isUp) parts.pop();
    const plain = part(file.replace(NO_NAME, '_'));
    if (plain !== '') parts.push(plain);
  }
  return parts.join('/');
}

/** The same for all spellings that Windows, or a stricter reader, may take for one. */
export const folded = (path: string): string => path.toUpperCase().toLowerCase();

/** Whether Windows might give this name, of eight characters and three, to a file whose long name begins with `bj`. */
export function isShortName(path: string): boolean {
  return /^bj[^/.]{0,6}~[0-9]{1,6}(?:\.[^/.]{0,3})?$/i.test(path);
}
