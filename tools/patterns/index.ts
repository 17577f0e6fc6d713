import { readSizes, sumOf } from './read-sizes';

const help = `Prints how many patterns each file has by which messages are understood, on how many lines, in how many characters.

  npm run patterns
`;

const row = (...columns: readonly (string | number)[]) =>
  columns.map((column, i) => (i < 3 ? String(column).padStart(10) : `  ${column}`)).join('');

if (process.argv.includes('--help')) console.log(help);
else {
  const sizes = await readSizes();
  const sum = sumOf(sizes);
  console.log(row('patterns', 'lines', 'characters', 'file'));
  for (const { patterns, lines, characters, file } of sizes) console.log(row(patterns, lines, characters, file));
  console.log(row(sum.patterns, sum.lines, sum.characters, 'all'));
}
