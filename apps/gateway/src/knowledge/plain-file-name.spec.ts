import { describe, expect, it } from 'vitest';
import { plainFileName } from './plain-file-name';

describe('plainFileName', () => {
  it.each([
    ['Price list 2026.pdf', 'Price list 2026.pdf'],
    ['Crème brûlée.DOCX', 'Crème brûlée.docx'],
    ['../../etc/milk.md', 'milk.md'],
    ['C:\\Users\\mina\\milk.txt', 'milk.txt'],
    ['/milk.html', 'milk.html'],
    ['..milk.htm', '..milk.htm'],
    ['mi\u0000lk\n\u202E.md', 'milk.md'],
    ['archive.tar.md', 'archive.tar.md'],
  ])('%j is %j', (sent, name) => {
    expect(plainFileName(sent)).toBe(name);
  });

  it.each([undefined, '', '.', '..', '.md', ' .md', 'milk', 'milk.', 'milk.exe', 'milk.md.exe', 'milk.md/', '../.pdf'])(
    '%j is refused',
    (sent) => expect(plainFileName(sent)).toBeUndefined(),
  );

  it('keeps the ending of a name that is too long', () => {
    expect(plainFileName(`${'a'.repeat(500)}.docx`)).toBe(`${'a'.repeat(195)}.docx`);
  });
});
