/** A part of a message. `start` and `end` are offsets in the message. */
export interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function splitAt(part: Part, separator: RegExp): Part[] {
  const parts: Part[] = [];
  let from = 0;
  const add = (to: number) => {
    const text = part.text.slice(from, to);
    if (text.trim()) parts.push({ text, start: part.start + from, end: part.start + to });
  };
  for (const match of part.text.matchAll(separator)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(part.text.length);
  return parts;
}
