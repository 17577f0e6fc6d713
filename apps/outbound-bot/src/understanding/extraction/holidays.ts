/** A month, from 1, and its day. */
export type MonthDay = readonly [month: number, date: number];

/** Holidays that people open by, and their day in a year. Those that the moon or each country dates its own way have none. */
const holidays: readonly { readonly called: RegExp; readonly dayIn: (year: number) => MonthDay }[] = [
  { called: /\b(?:christmas|xmas)\b/u, dayIn: () => [12, 25] },
  { called: /\bboxing day\b/u, dayIn: () => [12, 26] },
  { called: /(?<!lunar |chinese )\bnew year\b/u, dayIn: () => [1, 1] },
  { called: /\baustralia day\b/u, dayIn: () => [1, 26] },
  { called: /\bvalentine/u, dayIn: () => [2, 14] },
  { called: /\bpatrick/u, dayIn: () => [3, 17] },
  { called: /\beaster\b/u, dayIn: easter },
  { called: /\banzac day\b/u, dayIn: () => [4, 25] },
  { called: /\bhalloween\b/u, dayIn: () => [10, 31] },
];

/** When the holiday that the words name falls in a year; null where none is known. Words in lower case. */
export const holidayIn = (words: string): ((year: number) => MonthDay) | null =>
  holidays.find(({ called }) => called.test(words))?.dayIn ?? null;

/** Easter Sunday of the Gregorian calendar, by Gauss as Lichtenberg mended him: the Sunday after the full moon of spring. */
function easter(year: number): MonthDay {
  const century = Math.floor(year / 100);
  const moonShift = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
  const sunShift = 2 - Math.floor((3 * century + 3) / 4);
  const moon = year % 19;
  const seed = (19 * moon + moonShift) % 30;
  const fullMoon = 21 + seed - Math.floor((seed + Math.floor(moon / 11)) / 29);
  const firstSunday = 7 - ((year + Math.floor(year / 4) + sunShift) % 7);
  const sunday = fullMoon + 7 - ((fullMoon - firstSunday) % 7);
  return sunday > 31 ? [4, sunday - 31] : [3, sunday];
}
