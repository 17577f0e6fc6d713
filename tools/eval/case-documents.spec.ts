import { describe, expect, it } from 'vitest';
import { caseDocuments } from './case-documents';

describe('caseDocuments', () => {
  it('collects those of all conversations', async () => {
    const grinders = { title: 'Grinders', category: 'equipment', content: 'Burrs wear out.' };
    const milk = { title: 'Milk', category: 'coffee', content: 'Cold milk foams best.' };
    expect(await caseDocuments([{ documents: [grinders] }, {}, { documents: [milk] }])).toEqual([grinders, milk]);
  });

  it('puts those that we ship once, however many cases want them', async () => {
    const names = (await caseDocuments([{ documents: 'shipped' }, { documents: 'shipped' }])).map(
      ({ source_file }) => source_file,
    );
    expect(names).toContain('privacy.md');
    expect(new Set(names).size).toBe(names.length);
  });
});
