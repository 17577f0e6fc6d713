import { crc32, deflateRawSync } from 'node:zlib';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, type ParagraphChild } from 'docx';
import PDFDocument from 'pdfkit';

/** A pdf as `draw` draws it. */
export function pdfFile(
  draw: (pdf: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument(options);
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    draw(pdf);
    pdf.end();
  });
}

type DocxPart =
  { readonly heading: string } | { readonly text: string | ParagraphChild[] } | { readonly table: string[][] };

/** A Word document of these parts. */
export function docxFile(parts: readonly DocxPart[]): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children: parts.map(docxPart) }] }));
}

function docxPart(part: DocxPart): Paragraph | Table {
  if ('heading' in part) return new Paragraph({ text: part.heading, heading: HeadingLevel.HEADING_1 });
  if ('text' in part) {
    return typeof part.text === 'string' ? new Paragraph(part.text) : new Paragraph({ children: part.text });
  }
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
  return new Table({ rows: part.table.map((cells) => new TableRow({ children: cells.map(cell) })) });
}

export interface ZippedFile {
  readonly name: string;
  readonly data: Buffer;
  /** How large the archive says that it is; a lie when it is not the length of the data. */
  readonly claimedSize?: number;
}

/** A ZIP archive, written by hand so that it may lie. */
export function zipFile(files: readonly ZippedFile[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claimedSize = data.length } of files) {
    const packed = deflateRawSync(data, { level: 9 });
    const nameBytes = Buffer.from(name);
    // From "version needed" to "extra length", the same in both headers.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedSize, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, nameBytes]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
