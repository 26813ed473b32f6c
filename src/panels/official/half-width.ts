/** What people type on a Chinese keyboard, as the rules write it. */

/** Full-width ASCII, the ideographic space and the no-break space as plain ones; the enumeration comma as a comma. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')
    .replaceAll('、', ',');
}

/** A count as people write it, with or without separators of thousands; null unless it is a plain integer. */
export function countTyped(text: string): number | null {
  const trimmed = text.trim();
  const plain = /^[0-9]{1,3}(?:,[0-9]{3})+$/.test(trimmed) ? trimmed.replaceAll(',', '') : trimmed;
  return /^(?:0|[1-9][0-9]*)$/.test(plain) ? Number(plain) : null;
}
