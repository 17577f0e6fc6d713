/** Wordings that say the same have the same key: in lower case, without marks. */
export const wordingKey = (wording: string): string =>
  wording
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
