import { load } from 'cheerio';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { exampleOf, type Finding } from '../../warnings/finding';
import { kindNames } from '../file-kinds.data';
import { inspectZip } from '../inspect-zip';
import { LoadFailure } from '../load-failure';
import type { LoadedText } from '../loaded-text';
import { htmlToMarkdown } from './html-to-markdown';
import { hiddenStyles, visibleXml } from './word-xml';

const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/**
 * A Word document by its headings, lists and tables. What is hidden in it, pictures, comments and other files that it
 * names are left alone.
 */
export async function loadDocx(bytes: Uint8Array): Promise<LoadedText> {
  const buffer = Buffer.from(bytes);
  const names = await inspectZip(buffer);
  const { file, findings } = await withoutHidden(buffer, names);
  const { value: html } = await mammoth.convertToHtml(
    { buffer: file },
    {
      styleMap,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  );
  const { markdown, findings: found } = htmlToMarkdown(html);
  return {
    title: /^# (.+)$/m.exec(markdown)?.[1] ?? null,
    content: markdown,
    findings: [...findings, ...found],
  };
}

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
/** Parts with text of their own. */
const TEXTS = ['document.main', 'footnotes', 'endnotes'].map((part) => `${MAIN}${part}+xml`);
/** A part with none of these is read as it is, without being parsed twice. */
const TO_CHANGE = /<w:(?:vanish|specVanish|fldSimple|rStyle|pStyle|sz)\b/;

/** @throws LoadFailure `mislabelled` when it has no part with the text of a Word document */
async function withoutHidden(
  buffer: Buffer,
  names: ReadonlySet<string>,
): Promise<{ readonly file: Buffer; readonly findings: readonly Finding[] }> {
  const zip = await JSZip.loadAsync(buffer);
  const read = (name: string): Promise<string> => zip.file(name)?.async('string') ?? Promise.resolve('');
  // Only here it is said what each part is: Word in a browser calls the text word/document2.xml.
  const $ = load(await read('[Content_Types].xml'), { xml: true });
  const parts = $('Override')
    .toArray()
    .map(({ attribs }) => ({
      type: attribs['ContentType'] ?? '',
      name: (attribs['PartName'] ?? '').replace(/^\//, ''),
    }));
  const isMain = ({ type }: { type: string }): boolean => type.startsWith(MAIN) && type.endsWith('.main+xml');
  if (!parts.some((part) => isMain(part) && names.has(part.name)) && !names.has('word/document.xml')) {
    throw new LoadFailure('mislabelled', { named: kindNames['docx'] ?? '', found: otherArchive(names) });
  }
  const stylesPart = parts.find(({ type }) => type === `${MAIN}styles+xml`);
  const styles = hiddenStyles(stylesPart ? await read(stylesPart.name) : '');
  const hidden: string[] = [];
  let changed = false;
  for (const part of parts.filter((each) => isMain(each) || TEXTS.includes(each.type))) {
    const xml = await read(part.name);
    if (!TO_CHANGE.test(xml)) continue;
    const visible = visibleXml(xml, styles);
    for (const text of visible.hidden) hidden.push(text);
    zip.file(part.name, visible.xml);
    changed = true;
  }
  return {
    file: changed ? await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' }) : buffer,
    findings:
      hidden.length === 0 ? [] : [{ code: 'hidden_text', count: hidden.length, example: exampleOf(hidden[0] ?? '') }],
  };
}

/** The main part of each kind of Office document. */
const mainParts = { 'xl/workbook.xml': 'xlsx', 'ppt/presentation.xml': 'pptx', 'content.xml': 'odt' } as const;

function otherArchive(names: ReadonlySet<string>): string {
  const part = Object.entries(mainParts).find(([name]) => names.has(name));
  return kindNames[part?.[1] ?? 'zip'] ?? '';
}
