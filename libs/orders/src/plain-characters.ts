/** Characters that nobody sees: zero-width and direction marks, soft hyphens, tags, private use, control characters. */
const invisible = /[\p{Cf}\p{Co}\p{Cn}\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;

/** The text as a reader sees it. */
export const plainCharacters = (text: string): string => text.replace(invisible, '');
