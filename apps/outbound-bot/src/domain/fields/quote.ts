const maxLength = 80;

/** The visitor's words, without a question mark that would turn a reply into a question. */
export function quote(text: string): string {
  const words = text.replace(/[?？\s]+/g, ' ').trim();
  return `“${words.length > maxLength ? `${words.slice(0, maxLength).trimEnd()}…` : words}”`;
}
