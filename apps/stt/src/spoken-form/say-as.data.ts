/** A kind of writing, and how people say it. */
export interface SayAs {
  readonly writing: RegExp;
  readonly say: (...groups: readonly string[]) => string;
}

/** `[one, several]` */
const units: Readonly<Record<string, readonly [string, string]>> = {
  kg: ['kilogram', 'kilograms'],
  g: ['gram', 'grams'],
  mg: ['milligram', 'milligrams'],
  ml: ['millilitre', 'millilitres'],
  mL: ['millilitre', 'millilitres'],
  l: ['litre', 'litres'],
  L: ['litre', 'litres'],
  km: ['kilometre', 'kilometres'],
  cm: ['centimetre', 'centimetres'],
  mm: ['millimetre', 'millimetres'],
  m: ['metre', 'metres'],
  s: ['second', 'seconds'],
  min: ['minute', 'minutes'],
  h: ['hour', 'hours'],
  kW: ['kilowatt', 'kilowatts'],
  W: ['watt', 'watts'],
  V: ['volt', 'volts'],
  '°C': ['degree Celsius', 'degrees Celsius'],
  '°F': ['degree Fahrenheit', 'degrees Fahrenheit'],
  '°': ['degree', 'degrees'],
  psi: ['p s i', 'p s i'],
  bar: ['bar', 'bar'],
  '%': ['percent', 'percent'],
};

const currencies: Readonly<Record<string, readonly [string, string, string]>> = {
  $: ['dollar', 'dollars', 'cents'],
  '€': ['euro', 'euros', 'cents'],
  '£': ['pound', 'pounds', 'pence'],
};

const months = 'January February March April May June July August September October November December'.split(' ');

const isOne = (amount: string): boolean => Number(amount) === 1;
const unit = (amount: string, name: string): string => {
  const [one, several] = units[name] ?? [name, name];
  return isOne(amount) ? one : several;
};
/** One after the other, with a rest after each group. */
const spelt = (groups: readonly string[]): string => groups.map((group) => [...group].join(' ')).join(', ');
const dotted = (address: string): string =>
  address.replaceAll('.', ' dot ').replaceAll('_', ' underscore ').replaceAll('-', ' dash ').replaceAll('+', ' plus ');

const AMOUNT = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const UNIT = Object.keys(units)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const TO = String.raw`\s?[–—-]\s?`;

const price = (symbol: string, whole: string, cents: string | undefined): string => {
  const [one, several, small] = currencies[symbol] ?? [symbol, symbol, symbol];
  if (!cents || Number(cents) === 0) return `${whole} ${isOne(whole.replaceAll(',', '')) ? one : several}`;
  return whole === '0' ? `${Number(cents)} ${small}` : `${whole} ${isOne(whole) ? one : several} ${Number(cents)}`;
};

/** In the order in which they are applied: what an earlier one has said, a later one finds no sign of. */
export const sayAs: readonly SayAs[] = [
  // Markup and addresses.
  { writing: /!?\[([^\]\n]{1,200})\]\([^)\s]{1,500}\)/g, say: (_, label = '') => label },
  { writing: /^\s{0,6}(?:#{1,6}|>|[-*•]|\d{1,2}[.)])\s+/gm, say: () => '' },
  {
    writing: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g,
    say: (email) => dotted(String(email)).replace('@', ' at '),
  },
  {
    writing: /\bhttps?:\/\/(?:www\.)?([\w-]{1,63}(?:\.[\w-]{1,63}){1,4})(?:[/?#][^\s)\]]{0,500})?/g,
    say: (_, host = '') => dotted(host),
  },
  {
    writing: /\b(?:www\.)?((?:[\w-]{2,63}\.){1,3}(?:example|com|net|org|au|nz))\b/g,
    say: (_, host = '') => dotted(host),
  },
  // Numbers that are read digit by digit.
  {
    writing:
      /(?<![\d$€£.,])(\+\d{1,3}[ -]?)?(\(?0\d{1,3}\)?|(?<=\+\d{1,3}[ -]?)\d{1,3}|1[38]00|13)((?:[ -]\d{2,4}){2,3})\b/g,
    say: (_, country = '', area = '', rest = '') => {
      const groups = [area.replace(/[()]/g, ''), ...rest.trim().split(/[ -]/)];
      return `${country ? `plus ${spelt([country.replace(/\D/g, '')])}, ` : ''}${spelt(groups)}`;
    },
  },
  { writing: /\b([A-Z]{1,4})-([A-Z0-9]{1,8})\b/g, say: (_, letters = '', rest = '') => spelt([letters, rest]) },
  // Dates and times.
  {
    writing: /\b(20\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\b/g,
    say: (_, year = '', month = '', day = '') => `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`,
  },
  {
    writing: /\b(\d{1,2}):(\d\d)\s?([ap])\.?m\b\.?/gi,
    say: (_, hour = '', minutes = '', half = '') => `${clock(hour, minutes)} ${half.toLowerCase()} m`,
  },
  { writing: /\b(\d{1,2})\s?([ap])\.?m\b/gi, say: (_, hour = '', half = '') => `${hour} ${half.toLowerCase()} m` },
  { writing: /\b1:(\d{1,2}(?:\.\d)?)\b(?!:)/g, say: (_, parts = '') => `1 to ${parts}` },
  {
    writing: /\b([01]?\d|2[0-3]):([0-5]\d)\b/g,
    say: (_, hour = '', minutes = '') => (minutes === '00' ? `${Number(hour)} o'clock` : clock(hour, minutes)),
  },
  // Prices, ranges and measures.
  {
    writing: new RegExp(
      String.raw`(?:\b(?:A|AU|NZ|US))?([$€£])(\d+(?:,\d{3})*)(?:\.(\d\d))?${TO}[$€£]?(\d+(?:,\d{3})*)(?:\.(\d\d))?`,
      'g',
    ),
    say: (_, symbol = '', from = '', fromCents = '', to = '', toCents = '') =>
      `${fromCents ? price(symbol, from, fromCents) : from} to ${price(symbol, to, toCents)}`,
  },
  {
    writing: /(?:\b(?:A|AU|NZ|US))?([$€£])\s?(\d+(?:,\d{3})*)(?:\.(\d\d))?(?!\d)/g,
    say: (_, symbol = '', whole = '', cents = '') => price(symbol, whole, cents),
  },
  {
    writing: new RegExp(String.raw`(?<=\d|\d\s?(?:${UNIT})|\s[ap] m|day)${TO}(?=\d|[A-Z][a-z]+day)`, 'g'),
    say: () => ' to ',
  },
  {
    writing: new RegExp(String.raw`(?<![\w.,])(${AMOUNT})\s?(${UNIT})(?![\w°])`, 'g'),
    say: (_, amount = '', name = '') => `${amount} ${unit(amount, name)}`,
  },
  {
    writing: new RegExp(String.raw`\s?/\s?(${UNIT}|day|week|month|year|bag|cup|person)\b`, 'g'),
    say: (_, name = '') => ` per ${units[name]?.[0] ?? name}`,
  },
  { writing: /(?<=\d|\b)\s?[×x]\s?(?=\d)/g, say: () => ' times ' },
  // Signs and short forms.
  { writing: /\be\.g\.,?/gi, say: () => 'for example' },
  { writing: /\bi\.e\.,?/gi, say: () => 'that is' },
  { writing: /\b(?:approx\.|ca\.)|[~≈]\s?(?=\d)/gi, say: () => 'about ' },
  { writing: /\s?&\s?/g, say: () => ' and ' },
  { writing: /\band\/or\b/gi, say: () => 'or' },
  { writing: /(?<=[a-z])\/(?=[a-z])/gi, say: () => ' or ' },
  { writing: /½/g, say: () => ' and a half' },
  { writing: /\s[–—]\s/g, say: () => ', ' },
  // What is left of markup, and little pictures.
  { writing: /[*_`~|<>#]+|\p{Extended_Pictographic}|[\u200d\ufe0f]/gu, say: () => ' ' },
];

function clock(hour: string, minutes: string): string {
  if (minutes === '00') return String(Number(hour));
  return `${Number(hour)} ${minutes.startsWith('0') ? `oh ${minutes.slice(1)}` : minutes}`;
}
