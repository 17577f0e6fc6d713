import { extractTextItems, getDocumentProxy } from 'unpdf';
import { LoadFailure } from '../load-failure';
import type { LoadedText } from '../loaded-text';
import { loadingLimits } from '../loading-limits.data';
import { pdfToMarkdown } from './pdf-to-markdown';

/** The text of a pdf; scripts, attachments and what it links to are left alone. A scan has none. */
export async function loadPdf(bytes: Uint8Array): Promise<LoadedText> {
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > loadingLimits.pages) throw new LoadFailure('too_many_pages');
    const { items } = await extractTextItems(pdf);
    const content = pdfToMarkdown(items);
    return { title: /^# (.+)$/m.exec(content)?.[1] ?? null, content };
  } finally {
    await pdf.destroy();
  }
}

async function open(bytes: Uint8Array) {
  try {
    // A copy: the library takes the buffer away from whoever gave it.
    return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException' ? new LoadFailure('encrypted') : error;
  }
}
