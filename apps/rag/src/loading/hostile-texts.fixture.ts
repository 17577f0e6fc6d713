/** Texts of a million characters that cost a careless reader the square of their length, or more. */
const LENGTH = 999_000;

const fill = (part: string): string => part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH);

const wideHeader = Array.from({ length: 100_000 }, (_, i) => `w${i % 10}`).join(' ');

export const hostileTexts: Readonly<Record<string, string>> = {
  'headings above single words': fill('# a\nb\n'),
  'headings of all levels': fill('# a\n## b\n### c\n#### d\n##### e\n###### f\ng\n'),
  'headings without words': fill('# \n'),
  'underlined headings': fill('a\n==\n\n'),
  'a heading of tabs': `# ${fill('\t')}b`,
  'a heading of marks': `# ${fill('#')} b`,
  'lines of one letter': fill('a\n'),
  'blanks between two letters': `a${fill(' ')}b`,
  'lines of blanks': fill('a \n  \n'),
  'comments without end': fill('<!-- x '),
  comments: `${fill('<!-- x -->')}a`,
  'a table with a header of a hundred thousand words': `| ${wideHeader} | b |\n| --- | --- |\n${'| a | b |\n'.repeat(30_000)}`,
  'bars alone': fill('|'),
  'rules of a table': `|${fill(' - |')}`,
  'rows without bars at their ends': fill('a | b\n'),
  'cells between tabs': fill('a\tb\n'),
  'columns of blanks': fill('a     b\n'),
  'code blocks without end': fill('```\n'),
  'code blocks within each other': fill('`````\n````\n'),
  'rules at its top': fill('---\n'),
  'keys at its top': `---\n${fill('title: b\n')}`,
  quotes: fill('> '),
  'quotation marks': fill('"\''),
  'full stops': fill('.'),
  abbreviations: fill('a. '),
  'letters without blanks': fill('a'),
  'letters with marks': fill('a\u0301\u0302'),
  'marks without letters': fill('\u0301'),
  'signs without width': fill('\u200b'),
  Chinese: fill('咖啡'),
  Thai: fill('กาแฟ'),
  Arabic: fill('قهوة '),
  faces: fill('😀'),
  'raised digits': fill('$40¹'),
};
