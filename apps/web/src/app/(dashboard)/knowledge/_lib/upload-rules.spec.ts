import { createTranslator } from 'use-intl';
import { describe, expect, it } from 'vitest';
import knowledge from '../../../../../messages/en/knowledge.json';
import { formatBytes, refusalOf } from './upload-rules';

const t = createTranslator({ locale: 'en', messages: { knowledge }, namespace: 'knowledge' });

const maxBytes = 10 * 1024 * 1024;

describe('refusalOf', () => {
  it.each(['guide.md', 'notes.txt', 'page.html', 'page.htm', 'Price list 2026.PDF', 'v1.2.docx'])(
    'lets %s pass',
    (name) => {
      expect(refusalOf({ name, size: 1 }, maxBytes, t)).toBeNull();
    },
  );

  it('lets a file of exactly the limit pass', () => {
    expect(refusalOf({ name: 'a.pdf', size: maxBytes }, maxBytes, t)).toBeNull();
  });

  it.each(['photo.png', 'archive.pdf.zip', 'README', '.md.exe'])('refuses %s for what it is', (name) => {
    expect(refusalOf({ name, size: 1 }, maxBytes, t)).toMatch(/only markdown/i);
  });

  it('says what to do with an old Word file', () => {
    expect(refusalOf({ name: 'Menu.doc', size: 1 }, maxBytes, t)).toMatch(/\.docx or PDF/);
  });

  it('names size and limit of a file that is too large', () => {
    expect(refusalOf({ name: 'a.pdf', size: maxBytes + 600_000 }, maxBytes, t)).toContain(
      '10.6 MB, and 10 MB is the most',
    );
  });

  it('refuses an empty file', () => {
    expect(refusalOf({ name: 'a.md', size: 0 }, maxBytes, t)).toMatch(/empty/);
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [1_023, '1023 B'],
    [1_536, '2 KB'],
    [2_411_725, '2.3 MB'],
    [10 * 1024 * 1024, '10 MB'],
  ])('says %d as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
