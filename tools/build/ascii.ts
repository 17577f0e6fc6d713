/**
 * The same program in ASCII. V8 keeps a text with one letter beyond Latin-1 at two bytes a letter, and a service's text is
 * megabytes for as long as it runs.
 * @param code JavaScript in which no tagged template holds other letters
 */
export const toAscii = (code: string): string =>
  // With the backslash before it: one in front of an escape would take it back.
  code.replace(/\\[^]|[^\0-\x7f]/g, (part) => {
    const letter = part.at(-1) ?? '';
    return letter > '\x7f' ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : part;
  });
