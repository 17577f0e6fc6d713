/** At most so many characters of a text, cut between words. */
export const shortened = (text: string, longest: number): string => {
  const plain = text.trim();
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).toWellFormed()}…`;
};
