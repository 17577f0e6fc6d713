import { describe, expect, it } from 'vitest';
import { findSigns, phrasesPattern } from './find-signs';
import type { Sign } from './signs.data';
import { signs } from './signs.data';

const has = (text: string, phrases: readonly string[]) => text.search(phrasesPattern(phrases) ?? /(?!)/) >= 0;

describe.each(Object.entries(signs))('the sign %s', (name, { says, not, except = {} }) => {
  it('is known by each of its phrases, and each phrase is needed', () => {
    const phrases = Object.keys(says);
    for (const [phrase, text] of Object.entries(says)) {
      expect(findSigns(text).has(name as Sign), text).toBe(true);
      expect(has(text, [phrase]), `"${phrase}" in "${text}"`).toBe(true);
      const others = phrases.filter((other) => other !== phrase);
      expect(has(text, others), `"${text}" without "${phrase}"`).toBe(false);
    }
  });

  it('is not seen where it only seems to be', () => {
    for (const text of not) expect(findSigns(text).has(name as Sign), text).toBe(false);
    for (const [phrase, text] of Object.entries(except)) {
      expect(findSigns(text).has(name as Sign), text).toBe(false);
      expect(has(text, [phrase]), `"${phrase}" in "${text}"`).toBe(true);
      expect(has(text, Object.keys(says)), `"${text}" without its exception`).toBe(true);
    }
  });
});
