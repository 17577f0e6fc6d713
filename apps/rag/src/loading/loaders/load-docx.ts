import mammoth from 'mammoth';
import { inspectZip } from '../inspect-zip';
import { kindNames } from '../file-kinds.data';
import { LoadFailure } from '../load-failure';
import type { LoadedText } from '../loaded-text';
import { htmlToMarkdown } from './html-to-markdown';

const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/** A Word document by its headings, lists and tables. Pictures, comments and other files that it names are left alone. */
export async function loadDocx(bytes: Uint8Array): Promise<LoadedText> {
  const buffer = Buffer.from(bytes);
  const names = await inspectZip(buffer);
  if (!names.has('word/document.xml')) {
    throw new LoadFailure('mislabelled', { named: kindNames['docx'] ?? '', found: otherArchive(names) });
  }
  const { value: html } = await mammoth.convertToHtml(
    { buffer },
    {
      styleMap,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  );
  const content = htmlToMarkdown(html);
  return { title: /^# (.+)$/m.exec(content)?.[1] ?? null, content };
}

/** The main part of each kind of Office document. */
const mainParts = { 'xl/workbook.xml': 'xlsx', 'ppt/presentation.xml': 'pptx', 'content.xml': 'odt' } as const;

function otherArchive(names: ReadonlySet<string>): string {
  const part = Object.entries(mainParts).find(([name]) => names.has(name));
  return kindNames[part?.[1] ?? 'zip'] ?? '';
}
