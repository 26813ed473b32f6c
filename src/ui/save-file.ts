/** Handing the browser a file that was made in the page. */

/** Milliseconds that a file's address stays good for the browser to fetch it. */
const KEEP = 60_000;

/** Saves a file under this name, byte for byte. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP);
}
