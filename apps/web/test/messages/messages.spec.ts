import { describe, expect, it } from 'vitest';
import { namespaces } from '../../src/i18n/namespaces.data';
import { messageFiles, placeholdersOf, readMessages } from './message-files';
import { namespaceOf, partsNamed, possibleKeys } from './said-messages';
import { readSources } from './web-sources';

const sources = [...readSources().values()];
const translations = messageFiles.filter((file) => !file.startsWith('en/'));
const english = (file: string) => readMessages(`en/${file.split('/')[1]}`);

describe('message files', () => {
  it('are those that namespaces.data.ts names', () => {
    const named = Object.entries(namespaces).flatMap(([name, locales]) => locales.map((locale) => `${locale}/${name}`));
    expect(messageFiles).toEqual(named.toSorted());
  });

  it.each(messageFiles)('%s holds messages that can be read', (file) => {
    for (const [key, message] of readMessages(file)) {
      expect(message.trim(), key).not.toBe('');
      expect(() => placeholdersOf(message), key).not.toThrow();
    }
  });

  it.each(translations)('%s says all that English says, and fills in the same', (file) => {
    const fillsIn = (messages: ReadonlyMap<string, string>) =>
      Object.fromEntries([...messages].map(([key, message]) => [key, placeholdersOf(message)]));
    expect(fillsIn(readMessages(file))).toEqual(fillsIn(english(file)));
  });

  it.each(Object.keys(namespaces))('%s holds nothing that nobody says', (namespace) => {
    const said = sources.flatMap((source) => {
      const parts = partsNamed(source).filter((part) => namespaceOf(part) === namespace);
      const keys = parts.length > 0 ? possibleKeys(source) : [];
      return parts.flatMap((part) => keys.map((key) => asPattern(`${part}.${key}`)));
    });
    const pattern = new RegExp(`^(?:${said.join('|')})$`);
    const unsaid = [...readMessages(`en/${namespace}`).keys()].filter((key) => !pattern.test(`${namespace}.${key}`));
    expect(unsaid).toEqual([]);
  });
});

const asPattern = (key: string): string => key.replaceAll('.', '\\.').replaceAll('*', '[^.]+');
