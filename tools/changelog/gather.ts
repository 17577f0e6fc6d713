/** The changelog with these changes at the end of its section "Unreleased", one line each. @throws Error without one */
export function gather(changelog: string, changes: readonly string[]): string {
  const lines = changelog.trimEnd().split('\n');
  const from = lines.indexOf('## Unreleased');
  if (from < 0) throw new Error('CHANGELOG.md has no section "## Unreleased"');
  const next = lines.findIndex((line, i) => i > from && line.startsWith('## '));
  const section = lines.slice(from, next < 0 ? undefined : next);
  const rest = next < 0 ? [] : ['', ...lines.slice(next)];
  const known = section.join('\n').trimEnd();
  const heading = known === '## Unreleased' ? ['', ''] : [''];
  const added = [...(changes.length > 0 ? heading.slice(1) : []), ...changes.map((change) => `- ${change.trim()}`)];
  return `${[...lines.slice(0, from), known, ...added, ...rest].join('\n')}\n`;
}

/** What is wrong with the text of a change, or null. */
export function changeProblem(text: string): string | null {
  if (text.trim() === '') return 'is empty';
  if (text.trim().includes('\n')) return 'has more than one line';
  return text.startsWith('- ') ? 'begins with a dash: npm run changelog adds it' : null;
}
