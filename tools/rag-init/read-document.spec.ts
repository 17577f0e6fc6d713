import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document';

describe('readDocument', () => {
  it('takes title and category from the top, and the rest as the text', () => {
    const text = '---\ntitle: "Milk: a guide"\ncategory: milk\nupdated: 2026-10-12\n---\n\n# Milk\n\nCold.\n';
    expect(readDocument('milk.md', text)).toEqual({
      title: 'Milk: a guide',
      category: 'milk',
      content: '# Milk\n\nCold.',
      source_file: 'milk.md',
    });
  });

  it('names the file and what it lacks', () => {
    expect(() => readDocument('milk.md', '---\ntitle: Milk\n---\nCold.')).toThrow(
      'milk.md has no category at its top.',
    );
    expect(() => readDocument('milk.md', '# Milk')).toThrow('milk.md has no title at its top.');
  });
});
