/** Names with what they mean, as instructions hold them. */
export const list = (descriptions: Readonly<Record<string, string>>, indent = ''): string =>
  Object.entries(descriptions)
    .map(([name, description]) => `${indent}- \`${name}\`: ${description}.`)
    .join('\n');
