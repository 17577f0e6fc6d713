import { categoryName, type DocumentExtension } from '@abbotsford/contracts';
import { checkKind } from './check-kind';
import { cleanText } from './clean-text';
import { kindOfExtension, type FileKind } from './file-kinds.data';
import { LoadFailure } from './load-failure';
import type { LoadedText, Loader } from './loaded-text';
import { loadingLimits } from './loading-limits.data';

/** The libraries of a kind are loaded with the first file of that kind. */
const loaders: Readonly<Record<FileKind, () => Promise<Loader>>> = {
  'plain text': async () => (await import('./loaders/load-plain-text')).loadPlainText,
  markdown: async () => (await import('./loaders/load-markdown')).loadMarkdown,
  html: async () => (await import('./loaders/load-html')).loadHtml,
  pdf: async () => (await import('./loaders/load-pdf')).loadPdf,
  docx: async () => (await import('./loaders/load-docx')).loadDocx,
};

/**
 * The text of a file, whatever it holds. To be called in a thread that can be ended: a hostile file may take any time.
 * @throws LoadFailure
 */
export async function loadFile(extension: DocumentExtension, bytes: Uint8Array): Promise<LoadedText> {
  if (bytes.length === 0) throw new LoadFailure('empty');
  const kind = kindOfExtension[extension];
  await checkKind(kind, bytes);
  const load = await loaders[kind]();
  const { title, category, content, findings = [] } = await loadOrExplain(load, bytes);
  const text = cleanText(content);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new LoadFailure('empty');
  if (text.length > loadingLimits.characters) throw new LoadFailure('too_long');
  return { title: titleOf(title), category: categoryOf(category ?? null), content: text, findings };
}

async function loadOrExplain(load: Loader, bytes: Uint8Array): Promise<LoadedText> {
  try {
    return await load(bytes);
  } catch (error) {
    throw error instanceof LoadFailure ? error : new LoadFailure('damaged', { cause: error });
  }
}

const MAX_TITLE = 200;
const MAX_CATEGORY = 100;

const titleOf = (title: string | null): string | null => oneLine(title, MAX_TITLE);

const categoryOf = (category: string | null): string | null => oneLine(categoryName(category ?? ''), MAX_CATEGORY);

function oneLine(text: string | null, most: number): string | null {
  const line = cleanText(text ?? '').replace(/\s+/g, ' ');
  return line === '' ? null : line.slice(0, most).toWellFormed().trim();
}
