/** What is repeated in a file of each format; a pdf is drawn, so its units are what the drawing says again and again. */
export const markdownUnits: readonly string[] = [
  ...['# a\n', 'a\n===\n', '---\n', '---\na: b\n', '- a\n', '  - a\n', '1. a\n', '> ', '> a\n', '    code\n'],
  ...['`', '```\n', '````\n```\n', '~~~\n', '*', '**a', '_', '[', '[a](', '![a](', '[a]: b\n', '[a][b] '],
  ...['|', '|\n', '| a | b |\n', '|a|b|\n|-|-|\n', 'a\tb\n', '<b>', '<!--', '-->', '&amp;', '\\', 'a  \n', '^1^'],
  ...['http://a.b ', 'a ', '. ', '\n', '\t', '\u2028', '\u0301', '中'],
];

export const htmlUnits: readonly string[] = [
  ...['<p>a</p>', '<p>', '</p>', '<div>', '<b>', '<b><i></b>', '<span>a</span>', '<nobr>', '<br>', '<li>a', '<ul><li>'],
  ...[
    '<div hidden>a</div>',
    '<p style="display:none">a</p>',
    '<i class="a b">x</i>',
    '<style>.a{display:none}</style>',
  ],
  ...['<table><tr><td>a</table>', '<tr><td>a</td></tr>', '<td>a', '<td colspan=9 rowspan=9>a', '<dl><dt>a<dd>b</dl>'],
  ...[
    '<a href="x">a</a>',
    '<sup>1</sup>',
    '<em>a</em>',
    '<code>`</code>',
    '<pre>a\n</pre>',
    '<blockquote>',
    '<img alt="a">',
  ],
  ...['<h2>a</h2>', '<h3><button>a</button></h3>', '<details><summary>a</summary>b</details>', '<form>', '<option>a'],
  ...[
    '<svg>',
    '<template>',
    '<script>a</script>',
    '<!DOCTYPE>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<',
    '&nbsp;',
    '&amp;',
    '&',
  ],
  ...['a ', '\n', '*', '_', '[', '|', '`', 'a="b" ', '<pre>\n', '<pre> </pre>', '<i><br></i>', '\u0301', '中'],
];

/** Beginnings of a page that lead into what is repeated. */
export const htmlPrefixes: readonly string[] = ['<style>.a,p{display:none}', '<p ', '<!--', '<table>', '<pre>', '<ul>'];

const run = (inside: string): string => `<w:r>${inside}</w:r>`;
const paragraph = (inside: string): string => `<w:p>${inside}</w:p>`;
const word = run('<w:t>a </w:t>');

/** Of the body of a Word document. */
export const wordUnits: readonly string[] = [
  paragraph(word),
  '<w:p/>',
  paragraph(run('<w:rPr><w:vanish/></w:rPr><w:t>a</w:t>')),
  paragraph(run('<w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t>')),
  paragraph(`<w:fldSimple w:instr="X">${word}</w:fldSimple>`),
  paragraph(`<w:hyperlink>${word}</w:hyperlink>`),
  paragraph(`<w:del><w:r><w:delText>a</w:delText></w:r></w:del>`),
  paragraph(`<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>${word}`),
  paragraph(`<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${word}`),
  `<w:tbl><w:tr><w:tc>${paragraph(word)}</w:tc></w:tr></w:tbl>`,
  '<!-- a -->',
];

/** Of one paragraph of a Word document. */
export const wordRunUnits: readonly string[] = [
  word,
  run('<w:br/>'),
  run('<w:tab/>'),
  run('<w:rPr><w:b/></w:rPr><w:t>a</w:t>'),
  run('<w:t>&#97;</w:t>'),
];

/** One text of a page, and how far right and down the next one stands, in points; below the page begins another. */
export interface DrawnText {
  readonly text: string;
  readonly right: number;
  readonly down: number;
}

export const pdfUnits: readonly DrawnText[] = [
  { text: 'a', right: 0, down: 0 },
  { text: 'a', right: 6, down: 0 },
  { text: 'word', right: 0, down: 12 },
  { text: '1', right: 40, down: 0.5 },
  { text: '$40', right: 90, down: 3 },
];
