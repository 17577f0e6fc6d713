import { extractTextItems, getDocumentProxy } from 'unpdf';
import type { Finding } from '../../warnings/finding';
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
    const { markdown, findings } = pdfToMarkdown(items);
    return {
      title: /^# (.+)$/m.exec(markdown)?.[1] ?? null,
      content: markdown,
      findings: [...pagesWithoutText(items), ...findings],
    };
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

/** With fewer letters a page has a number or a caption. */
const MIN_LETTERS = 25;

/** Pages that are probably pictures. That pictures are on them is not looked at: it would unpack each of them. */
function pagesWithoutText(pages: readonly (readonly { readonly str: string }[])[]): Finding[] {
  const without = pages.flatMap((items, i) => {
    const letters = items.reduce((sum, { str }) => sum + (str.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
    return letters < MIN_LETTERS ? [i + 1] : [];
  });
  // A short file says what it says on its only page.
  if (without.length === 0 || pages.length < 2) return [];
  return [{ code: 'pages_without_text', count: without.length, pages: inRuns(without) }];
}

const MAX_RUNS = 20;

/** "2 to 4, 9". */
function inRuns(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const named = runs.slice(0, MAX_RUNS).map(([first, last]) => (first === last ? `${first}` : `${first} to ${last}`));
  return `${named.join(', ')}${runs.length > MAX_RUNS ? ' and others' : ''}`;
}
