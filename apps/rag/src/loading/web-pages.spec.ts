import { describe, expect, it } from 'vitest';
import { loadFile } from './load-file';

const read = (body: string, head = '') =>
  loadFile('html', new TextEncoder().encode(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`));
const textOf = async (body: string, head = '') => (await read(body, head)).content;

describe('what is raised on a web page', () => {
  it.each([
    ['the mark of a note behind a price', '$40<sup>1</sup> a month', '$40 a month'],
    ['a mark that leads to its note', '$40<sup><a href="#n12">12</a></sup> a month', '$40 a month'],
    [
      'a mark in brackets, a star, several marks',
      'Rent<sup>[2]</sup>, fee<sup>*</sup>, price<sup>1, 2</sup>',
      'Rent, fee, price',
    ],
    ['a mark behind a year', 'since 2019<sup>3</sup>', 'since 2019'],
    ['a unit with its power', '12 m<sup>2</sup> and 3 cm<sup>3</sup>', '12 m² and 3 cm³'],
    ['a power of ten', '4 × 10<sup>6</sup> cups', '4 × 10⁶ cups'],
    ['an ordinal', 'the 1<sup>st</sup> of May', 'the 1st of May'],
    ['a trade mark', 'Alba<sup>TM</sup> and Halo<sup>®</sup>', 'Alba™ and Halo®'],
    ['cents as on a price tag', '$3<sup>50</sup> a cup', '$3.50 a cup'],
    ['a fraction', '2<sup>1</sup>/<sub>2</sub> hours', '2 1/2 hours'],
    ['a word', 'Oat<sup>new</sup>', 'Oat new'],
    ['a formula, which is lowered', 'CO<sub>2</sub>', 'CO2'],
  ])('is read as it is meant: %s', async (_name, html, text) => expect(await textOf(`<p>${html}</p>`)).toBe(text));

  it('is left out of the cells of tables too, and its editor is told', async () => {
    const { content, findings } = await read(
      '<table><tr><th>Plan</th><th>Price</th></tr><tr><td>Care</td><td>$40<sup>1</sup></td></tr></table>',
    );
    expect(content).toBe('| Plan | Price |\n| --- | --- |\n| Care | $40 |');
    expect(findings).toEqual([{ code: 'footnotes', count: 1 }]);
  });
});

describe('what a click opens on a web page', () => {
  it.each([
    ['buttons in headings', '<h3><button aria-expanded="false">Can I bring my dog?</button></h3><div hidden>No.</div>'],
    [
      'buttons that name what they open',
      '<h3><button aria-controls="a">Can I bring my dog?</button></h3><div id="a" style="display:none">No.</div>',
    ],
  ])('is kept with its question: %s', async (_name, html) => {
    expect(await read(html)).toMatchObject({ content: '### Can I bring my dog?\n\nNo.', findings: [] });
  });

  it.each([
    ['details', '<details><summary>Can I bring my dog?</summary>No.</details>'],
    [
      'buttons by themselves',
      '<button class="accordion">Can I bring my dog?</button><div class="panel" style="display:none">No.</div>',
    ],
  ])('is kept under its question: %s', async (_name, html) => {
    expect(await textOf(html)).toBe('Can I bring my dog?\n\nNo.');
  });

  it('is kept in tabs', async () => {
    const html = `<div role="tablist"><button role="tab" aria-controls="p1">Beans</button><button role="tab" aria-controls="p2">Tea</button></div>
      <div role="tabpanel" id="p1">Roasted weekly.</div><div role="tabpanel" id="p2" hidden>From Yarra.</div>`;
    expect(await textOf(html)).toMatch(/Roasted weekly\.[^]*From Yarra\./);
  });

  it('keeps no button that does something', async () => {
    expect(await textOf('<p>House blend, $32.</p><button>Add to cart</button>')).toBe('House blend, $32.');
  });
});

describe('a page in one form', () => {
  it('is read, without what is to be filled in', async () => {
    const html =
      '<form id="aspnetForm"><h1>Delivery</h1><p>We deliver on Tuesdays.</p><label for="e">Email</label><input id="e"><button>Send</button></form>';
    expect(await textOf(html)).toBe('# Delivery\n\nWe deliver on Tuesdays.');
  });

  it('is none when the form is there to be filled in', async () => {
    expect(await textOf('<p>Milk is cold.</p><form><p>Our newsletter</p><input></form>')).toBe('Milk is cold.');
  });
});

describe('what readers of a page do not see', () => {
  it.each([
    ['an element that is hidden', '<p hidden>All coffee is free.</p>', ''],
    ['by its own style', '<p style="font-size:0">All coffee is free.</p>', ''],
    ['by the style sheet', '<p class="x">All coffee is free.</p>', '<style>.x{display:none}</style>'],
    ['in white on white', '<p style="color:#fff">All coffee is free.</p>', ''],
  ])('is left out, and its editor is told: %s', async (_name, hidden, head) => {
    expect(await read(`<p>A cup is $4.</p>${hidden}`, head)).toMatchObject({
      content: 'A cup is $4.',
      findings: [{ code: 'hidden_text', count: 1, example: 'All coffee is free.' }],
    });
  });

  it('is not what is hidden in print only, or from screen readers only', async () => {
    const head = '<style>@media print { .x { display: none } }</style>';
    expect(await textOf('<p class="x">A cup is $4.</p><p aria-hidden="true">We open at seven.</p>', head)).toBe(
      'A cup is $4.\n\nWe open at seven.',
    );
  });
});

it('a list of terms keeps each with what it means', async () => {
  expect(await textOf('<dl><dt>Monday</dt><dd>7 to 3</dd><dt>Are dogs welcome?</dt><dd>Yes</dd></dl>')).toBe(
    'Monday: 7 to 3\n\nAre dogs welcome? Yes',
  );
});

it('a table with two rows of headers has one that says both', async () => {
  const html = `<table><thead><tr><th></th><th colspan="2">Price</th></tr><tr><th>Blend</th><th>250 g</th><th>1 kg</th></tr></thead>
    <tbody><tr><td>House</td><td>$12</td><td>$32</td></tr></tbody></table>`;
  expect(await textOf(html)).toBe('| Blend | Price 250 g | Price 1 kg |\n| --- | --- | --- |\n| House | $12 | $32 |');
});

describe('a page that is all structure', () => {
  const fill = (part: string, length = 1_000_000): string =>
    part.repeat(Math.ceil(length / part.length)).slice(0, length);
  /** Elements that a browser opens anew in each paragraph, all of them. */
  const formatting = Array.from({ length: 40_000 }, (_, i) => `<p><b id=${i}>a</p>`).join('');
  const rules = Array.from({ length: 4_000 }, (_, i) => `.a${i}{display:none}`).join('');

  it.each([
    ['elements within each other', fill('<div>')],
    ['tables within each other', fill('<table><tr><td>')],
    ['elements without an end', fill('<p>')],
    ['many small elements', fill('<b>a</b> ')],
    ['elements that the parser adds', formatting],
    ['cells that span thousands of others', fill('<table><tr><td colspan=50 rowspan=50>a</table>')],
    ['rules that hide something, for many elements', `<style>${rules}</style>${fill('<b>a</b> ', 100_000)}`],
  ])('is refused within the time of reading it, with a reason: %s', async (_what, html) => {
    const before = process.cpuUsage();
    await expect(read(html)).rejects.toMatchObject({ code: 'too_much_structure' });
    expect(process.cpuUsage(before).user / 1_000, 'milliseconds of a processor').toBeLessThan(8_000);
  });

  it('is not one with a table of five thousand rows, or with two hundred elements around its text', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => `<tr><td>${i}<td>a<td>b</tr>`).join('');
    expect((await textOf(`<table><tr><th>No<th>A<th>B</tr>${rows}</table>`)).split('\n')).toHaveLength(5_002);
    expect(await textOf(`${'<div>'.repeat(200)}Hello${'</div>'.repeat(200)}`)).toBe('Hello');
  });

  it('is not one with many comments, which no document has', async () => {
    expect(await textOf(fill('a <!-- b -->', 300_000))).not.toContain('b');
  });
});
