const maxNameLength = 30;

/** The form of address. Titles are dropped when the name is read. */
export function firstName(name: string | null): string | null {
  const first = name
    ?.trim()
    .split(/\s+/)[0]
    ?.replace(/[^\p{L}\p{M}'’.-]/gu, '')
    .slice(0, maxNameLength);
  return first ? first : null;
}
