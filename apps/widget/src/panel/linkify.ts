export interface TextPart {
  text: string;
  /** Set when the part is a web address. */
  href?: string;
}

const ADDRESS = /https?:\/\/[^\s<>"'`]+/gi;
/** Ends of sentences and brackets belong to the sentence, not to the address. */
const TRAILING = /(?<![.,;:!?)\]}])[.,;:!?)\]}]+$/;

/** Splits text into plain parts and http(s) addresses. Nothing else becomes a link. */
export function linkify(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, '');
    if (!URL.canParse(address)) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ text: address, href: address });
    end = match.index + address.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}
