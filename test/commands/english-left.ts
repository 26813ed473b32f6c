/** Whether what is told in Chinese still holds a sentence in English. */

/** What is the same in both languages: what stands in quotes or is code, options, paths, addresses, protocol names. */
const SAME =
  /"(?:[^"\\]|\\.)*"|`[^`]*`|“[^”]*”|\{[^}]*\}|https?:\/\/\S+|--[a-z-]+(?: (?:zh|en)\b)?|npm run (?:-s )?[a-z]+(?: -- .*)?|CR LF|(?:C2SP|Git) [a-z-]+|CSV UTF-8|SHA-256 [0-9a-f]{8,}|drand quicknet/g;
/** Two words of English, one behind the other. */
const ENGLISH = /[A-Za-z]{2,}[,;:.]? [a-z]{2,}/;
export const CHINESE = /\p{Script=Han}/u;

/** Lines with English in them. @param folder a path that is left out */
export function englishLeft(told: string, folder = '/'): string[] {
  return told.split('\n').filter((line) => ENGLISH.test(line.replaceAll(folder, '').replace(SAME, '。')));
}
