import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { docxFile } from '../../test/sample-files';
import { loadInWorker } from './load-in-worker';
import { loadingLimits } from './loading-limits.data';

const never = new AbortController().signal;
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('loading in a thread of its own', () => {
  it('gives the text of a file', async () => {
    const bytes = await docxFile([{ heading: 'Milk' }, { text: 'Keep it cold.' }]);
    expect(await loadInWorker({ extension: 'docx', bytes }, never)).toEqual({
      title: 'Milk',
      category: null,
      content: '# Milk\n\nKeep it cold.',
      findings: [],
    });
  });

  it('gives the reason why a file can not be read, with its cause for the log', async () => {
    const file = { extension: 'pdf', bytes: text('%PDF-1.7\n\u00e9 broken') } as const;
    await expect(loadInWorker(file, never)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('damaged') as string,
      cause: expect.stringContaining('InvalidPDFException') as string,
    });
  });

  it('says of a file with a wrong name what it is', async () => {
    const loading = loadInWorker({ extension: 'docx', bytes: text('Only text.') }, never);
    await expect(loading).rejects.toThrow('is a Word document (.docx), but it is plain text.');
  });

  it('ends a file that takes too long, and the event loop is free meanwhile', async () => {
    const deep = text(`<html><body>${'<div><p>x'.repeat(200_000)}</body></html>`);
    let turns = 0;
    const counting = setInterval(() => turns++, 2);
    const loading = loadInWorker({ extension: 'html', bytes: deep }, never, { ...loadingLimits, seconds: 0.1 });
    await expect(loading).rejects.toMatchObject({ code: 'too_slow' });
    clearInterval(counting);
    expect(turns).toBeGreaterThan(20);
  });

  it('ends a file that takes too much of the heap', async () => {
    const wide = text(`<html><body>${'<table><tr><td>x</td></tr></table>'.repeat(200_000)}</body></html>`);
    const loading = loadInWorker({ extension: 'html', bytes: wide }, never, { ...loadingLimits, heapMegabytes: 48 });
    await expect(loading).rejects.toMatchObject({ code: 'too_heavy' });
  });

  it('ends a pdf whose text unpacks to gigabytes', async () => {
    const loading = loadInWorker({ extension: 'pdf', bytes: pdfBomb(600) }, never, {
      ...loadingLimits,
      growthMegabytes: 150,
    });
    await expect(loading).rejects.toMatchObject({ code: 'too_heavy' });
  });

  it('ends with the service', async () => {
    const stop = new AbortController();
    const loading = loadInWorker({ extension: 'txt', bytes: text('Milk') }, stop.signal);
    stop.abort(new Error('the service stops'));
    await expect(loading).rejects.toThrow('the service stops');
  });
});

/** A page whose text, packed twice, is so many megabytes of nothing. */
function pdfBomb(megabytes: number): Buffer {
  const packed = deflateSync(deflateSync(Buffer.alloc(megabytes * 1_024 * 1_024, ' '), { level: 1 }));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
  ].map((body, i) => `${i + 1} 0 obj\n${body}\nendobj\n`);
  const stream = `4 0 obj\n<< /Length ${packed.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`;
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n%\u00e9\n${objects.join('')}${stream}`, 'latin1'),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n', 'latin1'),
  ]);
}
