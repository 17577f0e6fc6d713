import { SimpleField, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { docxFile, zipFile } from '../../test/sample-files';
import { loadFile } from './load-file';

const read = async (...runs: Parameters<typeof docxFile>[0]) => loadFile('docx', await docxFile(runs));

describe('a Word document', () => {
  it('has no marks of notes in its numbers, and keeps units and ordinals', async () => {
    const { content, findings } = await read({
      text: [
        new TextRun('$40'),
        new TextRun({ text: '1', superScript: true }),
        new TextRun(' a month for 12 m'),
        new TextRun({ text: '2', superScript: true }),
        new TextRun(' from the 1'),
        new TextRun({ text: 'st', superScript: true }),
        new TextRun(' of May'),
      ],
    });
    expect(content).toBe('$40 a month for 12 m² from the 1st of May');
    expect(findings).toEqual([{ code: 'footnotes', count: 1 }]);
  });

  it('has its hidden text left out, and its editor is told', async () => {
    const { content, findings } = await read({
      text: [
        new TextRun('A cup is $4.'),
        new TextRun({ text: ' Staff pay $1.', vanish: true }),
        new TextRun(' It is hot.'),
      ],
    });
    expect(content).toBe('A cup is $4. It is hot.');
    expect(findings).toEqual([{ code: 'hidden_text', count: 1, example: 'Staff pay $1.' }]);
  });

  it('has hidden text left out that a style hides, and what that style is overruled for kept', async () => {
    const styles = `<w:styles ${NAMESPACE}><w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Note"><w:basedOn w:val="Base"/></w:style></w:styles>`;
    const body = `<w:p><w:r><w:t>A cup is $4.</w:t></w:r></w:p>
      <w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr><w:r><w:t>Staff pay $1.</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Ask us.</w:t></w:r></w:p>`;
    const { content, findings } = await loadFile('docx', wordFile(body, { styles }));
    expect(content).toBe('A cup is $4.\n\nAsk us.');
    expect(findings).toMatchObject([{ code: 'hidden_text', example: 'Staff pay $1.' }]);
  });

  it('keeps the text of simple fields', async () => {
    const { content } = await read({
      text: [new TextRun('Call '), new SimpleField('DOCPROPERTY Phone', '03 9555 0199')],
    });
    expect(content).toBe('Call 03 9555 0199');
  });

  it('is found whatever its main part is called', async () => {
    const file = wordFile('<w:p><w:r><w:t>Order before noon.</w:t></w:r></w:p>', { main: 'word/document2.xml' });
    expect((await loadFile('docx', file)).content).toBe('Order before noon.');
  });

  it('leaves out what was deleted while changes are tracked, and keeps what was added', async () => {
    const body = `<w:p><w:r><w:t xml:space="preserve">A cup is </w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>$3</w:delText></w:r></w:del>
      <w:ins w:id="2" w:author="a"><w:r><w:t>$4</w:t></w:r></w:ins></w:p>`;
    expect((await loadFile('docx', wordFile(body))).content).toBe('A cup is $4');
  });
});

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function wordFile(body: string, { main = 'word/document.xml', styles = '' } = {}): Buffer {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${word}.${type}+xml"/>`;
  const relations = (id: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${related}/${id}" Target="${target}"/></Relationships>`;
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${part(main, 'document.main')}${styles && part('word/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': relations('officeDocument', main),
    [main]: `<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`,
    ...(styles && {
      [main.replace('word/', 'word/_rels/').concat('.rels')]: relations('styles', 'styles.xml'),
      'word/styles.xml': styles,
    }),
  };
  return zipFile(Object.entries(files).map(([name, text]) => ({ name, data: Buffer.from(text) })));
}
