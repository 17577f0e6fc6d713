import { describe, expect, it } from 'vitest';
import { pdfFile } from '../../test/sample-files';
import { loadFile } from './load-file';
import { pdfToMarkdown } from './loaders/pdf-to-markdown';
import type { PdfTextItem } from './loaders/pdf-lines';

const read = async (draw: (pdf: PDFKit.PDFDocument) => void) => loadFile('pdf', await pdfFile(draw));
const at = (pdf: PDFKit.PDFDocument, x: number, y: number, text: string) => pdf.text(text, x, y, { lineBreak: false });

const rows = [
  ['Blend', '250 g', '1 kg'],
  ['House', '$12', '$32'],
  ['Light', '', '$36'],
  ['Dark', '$14', ''],
  ['Decaf', '$15', '$40'],
];
const table =
  '| Blend | 250 g | 1 kg |\n| --- | --- | --- |\n| House | $12 | $32 |\n| Light |  | $36 |\n| Dark | $14 |  |\n| Decaf | $15 | $40 |';

describe('a table of a pdf', () => {
  it('keeps its empty cells in their columns, and its editor is asked to look', async () => {
    const { content, findings } = await read((pdf) => {
      rows.forEach((row, y) => row.forEach((text, x) => text && at(pdf, 72 + x * 120, 100 + y * 20, text)));
    });
    expect(content).toBe(table);
    expect(findings).toEqual([{ code: 'tables', count: 1 }]);
  });

  it('that is written column by column is put together again', async () => {
    const { content } = await read((pdf) => {
      [0, 1, 2].forEach((x) => rows.forEach((row, y) => row[x] && at(pdf, 72 + x * 120, 100 + y * 20, row[x])));
    });
    expect(content).toBe(table);
  });

  it('is none where two columns of a text stand side by side', async () => {
    const left = [
      'We roast on Mondays and deliver all',
      'over the city on the day after that,',
      'and to farms on Fridays.',
    ];
    const right = [
      'The shop is open from seven in the',
      'morning until the last guest leaves,',
      'which is at four or so.',
    ];
    const { content } = await read((pdf) => {
      [left, right].forEach((column, x) => column.forEach((text, y) => at(pdf, 72 + x * 240, 100 + y * 14, text)));
    });
    expect(content).toContain(
      'We roast on Mondays and deliver all over the city on the day after that, and to farms on Fridays.',
    );
    expect(content).not.toContain('|');
  });
});

describe('the lines of a pdf', () => {
  it('keep titles that differ only in a number', async () => {
    const { content } = await read((pdf) => {
      for (const batch of [1, 2, 3, 4]) {
        if (batch > 1) pdf.addPage();
        pdf
          .fontSize(11)
          .text(`Beans, batch ${batch}`)
          .moveDown()
          .text(`Roasted for ${batch * 3} minutes at the same heat.`);
      }
    });
    for (const batch of [1, 2, 3, 4]) expect(content).toContain(`Beans, batch ${batch}`);
  });

  it('keep the head of a table that goes on over several pages', async () => {
    const { content } = await read((pdf) => {
      for (const page of [1, 2, 3]) {
        if (page > 1) pdf.addPage();
        [
          ['Code', 'Meaning'],
          [`E${page}`, `Pump ${page} stands still`],
          [`F${page}`, `Boiler ${page} is cold`],
        ].forEach((row, y) => row.forEach((text, x) => at(pdf, 72 + x * 120, 100 + y * 20, text)));
      }
    });
    expect(content).toContain('| Code | Meaning |\n| --- | --- |\n| E1 | Pump 1 stands still |');
  });

  it('have no mark of a note in their numbers', async () => {
    const { content, findings } = await read((pdf) => {
      pdf.fontSize(12);
      at(pdf, 72, 100, 'Care is $40');
      const x = 72 + pdf.widthOfString('Care is $40');
      pdf.fontSize(7);
      at(pdf, x, 99, '1');
      pdf.fontSize(12);
      at(pdf, x + 5, 100, ' a month.');
    });
    expect(content).toBe('Care is $40 a month.');
    expect(findings).toEqual([{ code: 'footnotes', count: 1 }]);
  });

  it('say once what is printed twice to look bold', async () => {
    const { content } = await read((pdf) => {
      at(pdf, 72, 100, 'Closed on Sundays');
      at(pdf, 72.4, 100, 'Closed on Sundays');
    });
    expect(content).toBe('Closed on Sundays');
  });

  it('that are read from the right begin there, in whichever order they were written', () => {
    const word = (str: string, x: number): PdfTextItem => ({ str, x, y: 700, width: 40, fontSize: 12 });
    const [first, second, third] = [word('שלום', 300), word('לכל', 255), word('העולם', 210)] as const;
    for (const order of [
      [first, second, third],
      [third, second, first],
    ]) {
      expect(pdfToMarkdown([order]).markdown).toBe('שלום לכל העולם');
    }
  });
});

it('pages of pictures among others are told to the editor', async () => {
  const { findings } = await read((pdf) => {
    pdf.text('Our handbook says how we work with milk, beans and guests.');
    for (const page of [2, 3, 4, 5]) {
      pdf.addPage();
      if (page === 4) pdf.text('Keep the milk at four degrees, and never freeze it.');
      else pdf.rect(72, 72, 300, 300).fill();
    }
  });
  expect(findings).toEqual([{ code: 'pages_without_text', count: 3, pages: '2 to 3, 5' }]);
});
