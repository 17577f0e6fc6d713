/**
 * What a text may be, as a regular expression for documents. Only what every engine reads the same stands in it:
 * ranges of the basic plane. Signs beyond it are taken for visible; what checks a text knows better.
 */

/** Besides tab and line ends. */
const CONTROL = String.raw`\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F`;

/** What `isOneLine` refuses and is no other control character. */
const BREAKS_AND_TURNS = String.raw`\t\n\r\u0085\u2028\u2029\u202A-\u202E\u2066-\u2069`;

/** What `isBlank` sees nothing in. */
const UNSEEN = [
  String.raw`\u0000-\u0020\u007F-\u00A0\u00AD\u034F\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u115F\u1160\u1680`,
  String.raw`\u17B4\u17B5\u180B-\u180F\u2000-\u200F\u2028-\u202F\u205F-\u206F\u2800\u3000\u3164\uFE00-\uFE0F\uFEFF\uFFA0`,
  String.raw`\uFFF0-\uFFFB`,
].join('');

export interface TextKind {
  /** May be without anything to see. */
  readonly blank: boolean;
  /** Stands in one line. */
  readonly line: boolean;
}

/** The pattern of a whole text. */
export function textPattern({ blank, line }: TextKind): string {
  const refused = CONTROL + (line ? BREAKS_AND_TURNS : '');
  const any = `[^${refused}]*`;
  return blank ? `^${any}$` : `^${any}[^${refused}${UNSEEN}]${any}$`;
}
