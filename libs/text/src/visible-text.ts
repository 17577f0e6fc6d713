/**
 * Signs that nobody sees: without width (joiners, the byte-order mark), soft hyphens, variation selectors, tags, and
 * those that set the direction of text.
 */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** Looks like a blank and is none to Unicode. */
const BRAILLE_BLANK = '\u2800';

/** Embeddings, overrides and isolates: they turn around how what follows is shown, beyond the text that has them. */
const turning = /[\u202A-\u202E\u2066-\u2069]/;

const lineBreaking = /[\t\n\u000B\f\r\u0085\u2028\u2029]/;

export const withoutInvisible = (text: string): string => text.replace(invisible, '');

/** Whether there is anything to see in a text. */
export const isBlank = (text: string): boolean =>
  withoutInvisible(text)
    .replaceAll(BRAILLE_BLANK, '')
    .replace(/\p{Cc}/gu, '')
    .trim() === '';

/** Whether a text stands in one line and leaves what stands beside it as it is. For names and the like. */
export const isOneLine = (text: string): boolean => !lineBreaking.test(text) && !turning.test(text);
