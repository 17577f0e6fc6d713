import { loadFile } from '../../apps/rag/src/loading/load-file';
import { cutDocument } from '../../apps/rag/src/indexing/cut-document';
import { pdfFile, zipFile } from '../../apps/rag/test/sample-files';
import {
  type DrawnText,
  htmlPrefixes,
  htmlUnits,
  markdownUnits,
  pdfUnits,
  wordRunUnits,
  wordUnits,
} from './document-pumps.data';

/** A file that says one thing again and again. */
export interface DocumentPump {
  readonly name: string;
  /** Of about so many characters. */
  readonly read: (length: number) => Promise<() => Promise<unknown>>;
}

type Extension = Parameters<typeof loadFile>[0];

const repeated = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

/** Reads as a service would: loads the file, then cuts what it says. A refusal is an answer as well. */
function reading(extension: Extension, bytes: Uint8Array): () => Promise<unknown> {
  return async () => {
    const loaded = await loadFile(extension, bytes).catch(() => undefined);
    return loaded && cutDocument({ title: loaded.title ?? 'A file', content: loaded.content });
  };
}

const text = (extension: Extension, prefix: string, unit: string): DocumentPump => ({
  name: `${extension}: ${JSON.stringify(prefix)} + ${JSON.stringify(unit)} again and again`,
  read: async (length) => reading(extension, Buffer.from(`${prefix}${repeated(unit, length)} A word.`)),
});

function attributes(length: number): string {
  let all = '';
  for (let i = 0; all.length < length; i++) all += `a${i}=1 `;
  return all;
}

const word = (unit: string, wrap: (body: string) => string): DocumentPump => ({
  name: `docx: ${JSON.stringify(unit)} again and again`,
  read: async (length) => reading('docx', await wordFile(wrap(repeated(unit, length)))),
});

const drawn = (unit: DrawnText): DocumentPump => ({
  name: `pdf: ${JSON.stringify(unit)} again and again`,
  read: async (length) => reading('pdf', await drawnFile(unit, length / CHARACTERS_OF_A_DRAWN_ONE)),
});

export const documentPumps: readonly DocumentPump[] = [
  ...markdownUnits.map((unit) => text('md', '# Title\n\nA word.\n\n', unit)),
  ...htmlUnits.map((unit) => text('html', '', unit)),
  ...htmlPrefixes.map((prefix, i) => text('html', prefix, htmlUnits[i * 5] ?? '')),
  {
    name: 'html: attributes that differ, again and again',
    read: async (length) => reading('html', Buffer.from(`<p ${attributes(length)}>A word.`)),
  },
  ...markdownUnits.map((unit) => text('txt', '', unit)),
  ...wordUnits.map((unit) => word(unit, (body) => body)),
  ...wordRunUnits.map((unit) => word(unit, (body) => `<w:p>${body}</w:p>`)),
  ...pdfUnits.map(drawn),
];

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const XML = '<?xml version="1.0" encoding="UTF-8"?>';

function wordFile(body: string): Promise<Uint8Array> {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${RELATION}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${XML}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
  };
  return Promise.resolve(zipFile(Object.entries(parts).map(([name, part]) => ({ name, data: Buffer.from(part) }))));
}

/** A text of its own place costs as much as so many characters of a page. */
const CHARACTERS_OF_A_DRAWN_ONE = 8;
const PAGE = { width: 500, height: 700 } as const;

function drawnFile({ text, right, down }: DrawnText, length: number): Promise<Uint8Array> {
  return pdfFile((pdf) => {
    let [x, y] = [0, 0];
    for (let said = 0; said < length; said += text.length) {
      if (x > PAGE.width) [x, y] = [0, y + 12];
      if (y > PAGE.height) {
        pdf.addPage();
        [x, y] = [0, 0];
      }
      pdf.text(text, 40 + x, 40 + y, { lineBreak: false });
      [x, y] = [x + right, y + down];
    }
  });
}
