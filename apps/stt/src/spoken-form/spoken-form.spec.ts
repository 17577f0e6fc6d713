import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenForm } from './spoken-form';

describe('a sentence as people say it', () => {
  it.each([
    // prices
    ['It costs $32.50 a bag.', 'It costs 32 dollars 50 a bag.'],
    ['That is $1.', 'That is 1 dollar.'],
    ['Only $0.90 each.', 'Only 90 cents each.'],
    ['The Alba is $14,900.', 'The Alba is 14,900 dollars.'],
    ['From $20.00 on.', 'From 20 dollars on.'],
    ['A$45 or NZ$49', '45 dollars or 49 dollars.'],
    ['It is $32.50/kg.', 'It is 32 dollars 50 per kilogram.'],
    ['Between $20–$25.', 'Between 20 to 25 dollars.'],
    ['Trips cost €1.50.', 'Trips cost 1 euro 50.'],
    // measures
    ['A 250 g bag, or 1 kg.', 'A 250 grams bag, or 1 kilogram.'],
    ['Use 18g of coffee.', 'Use 18 grams of coffee.'],
    ['Brew at 93 °C and 9 bar.', 'Brew at 93 degrees Celsius and 9 bar.'],
    ['It takes 230 V and 3.5 kW.', 'It takes 230 volts and 3.5 kilowatts.'],
    ['Fill 0.5 L, about 500 ml.', 'Fill 0.5 litres, about 500 millilitres.'],
    ['Stop after 28 s.', 'Stop after 28 seconds.'],
    ['We are 5 km away.', 'We are 5 kilometres away.'],
    ['50 % Brazil and 5% off.', '50 percent Brazil and 5 percent off.'],
    ['Two bags, 2 × 250 g.', 'Two bags, 2 times 250 grams.'],
    // ranges and ratios
    ['Dose 18–20 g.', 'Dose 18 to 20 grams.'],
    ['It takes 2-3 weeks.', 'It takes 2 to 3 weeks.'],
    ['Steam to 60 – 65 °C.', 'Steam to 60 to 65 degrees Celsius.'],
    ['A ratio of 1:2.', 'A ratio of 1 to 2.'],
    ['Brew 1:16 for filter.', 'Brew 1 to 16 for filter.'],
    ['Open Monday–Friday.', 'Open Monday to Friday.'],
    // times and dates
    ['We close at 4:30 pm.', 'We close at 4 30 p m.'],
    ['From 7 am to 12 noon.', 'From 7 a m to 12 noon.'],
    ['Be here at 16:05.', 'Be here at 16 oh 5.'],
    ['The van comes at 8:00.', "The van comes at 8 o'clock."],
    ['It ends on 2026-12-24.', 'It ends on 24 December 2026.'],
    // numbers read digit by digit
    ['Your ticket is T-1042.', 'Your ticket is T, 1 0 4 2.'],
    ['Order AR-MER today.', 'Order A R, M E R today.'],
    ['Call 03 5550 0010 now.', 'Call 0 3, 5 5 5 0, 0 0 1 0 now.'],
    ['My mobile is 0491 570 156.', 'My mobile is 0 4 9 1, 5 7 0, 1 5 6.'],
    ['From abroad: +61 3 5550 0000.', 'From abroad: plus 6 1, 3, 5 5 5 0, 0 0 0 0.'],
    ['Or 1300 555 000.', 'Or 1 3 0 0, 5 5 5, 0 0 0.'],
    // addresses
    ['Write to hello@abbotsfordroad.example.', 'Write to hello at abbotsfordroad dot example.'],
    ['jo.b_smith+cafe@my-bar.com.au', 'jo dot b underscore smith plus cafe at my dash bar dot com dot au.'],
    ['See https://www.abbotsfordroad.example/help?a=1 for more.', 'See abbotsfordroad dot example for more.'],
    [
      'Coffee for home is at shop.abbotsfordroad.example.',
      'Coffee for home is at shop dot abbotsfordroad dot example.',
    ],
    // citations and markup
    ['Merri is our best seller.[1]', 'Merri is our best seller.'],
    ['It ships today [1, 3] by van 【2】.', 'It ships today by van.'],
    ['**Merri** is _balanced_.', 'Merri is balanced.'],
    ['- clean the steam wand', 'clean the steam wand.'],
    ['3. Purge the wand', 'Purge the wand.'],
    ['## Opening hours', 'Opening hours.'],
    ['Read [our guide](https://a.example/b).', 'Read our guide.'],
    ['Lovely! ☕️', 'Lovely!'],
    ['Beans & machines, e.g. the Alba', 'Beans and machines, for example the Alba.'],
    ['milk and/or oat', 'milk or oat.'],
    ['It is fine – really.', 'It is fine, really.'],
    ['~ 3 weeks', 'about 3 weeks.'],
    // nothing to say
    ['***', ''],
    ['[1]', ''],
    // left alone
    ['We have 3 blends and 12 machines.', 'We have 3 blends and 12 machines.'],
    ["I'm glad to help; what do you brew?", "I'm glad to help; what do you brew?"],
    ['A well-known own-label coffee.', 'A well-known own-label coffee.'],
    ['Is it at 120 Abbotsford Road?', 'Is it at 120 Abbotsford Road?'],
  ])('%s', (written, said) => {
    expect(spokenForm(written)).toBe(said);
  });

  it('has a form for any text, in no time to speak of', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000, unit: 'grapheme' }), (text) => {
        expect(typeof spokenForm(text)).toBe('string');
      }),
    );
    const started = performance.now();
    for (const hard of [
      'a@'.repeat(4_000),
      '0 '.repeat(4_000),
      'a.'.repeat(4_000),
      '['.repeat(8_000),
      '1-'.repeat(4_000),
      '$1,'.repeat(2_500),
    ])
      spokenForm(hard);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
