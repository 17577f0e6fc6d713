/** Byte order marks of UTF-16. */
const utf16Marks = [
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

/** The text of bytes in UTF-8, or in UTF-16 with its mark; null when they are none, or hold what no text holds. */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = utf16Marks.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  try {
    const text = new TextDecoder(marked?.encoding ?? 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
