import { describe, expect, it } from 'vitest';
import { namesOtherModel } from './other-model';

const manuals = [
  'Peat 64 Grinder Manual',
  'Peat 83 Grinder Manual',
  'Brora S1 Manual',
  'Price List 2025',
  'Price List 2026',
];
const asks = (question: string, inBest: readonly string[] = []): boolean =>
  namesOtherModel(question, manuals, (term) => inBest.includes(term));

describe('namesOtherModel', () => {
  it('tells a model that no title has from those that titles have', () => {
    expect(asks('warranty of the Peat 98')).toBe(true);
    expect(asks('Brora S3 price')).toBe(true);
    expect(asks('warranty of the peat 83')).toBe(false);
    expect(asks('brora s1 weight')).toBe(false);
  });

  it('tells a year without a list from those that have one', () => {
    expect(asks('prices of 2023')).toBe(true);
    expect(asks('prices of 2025')).toBe(false);
    expect(asks('customer since 2019, what do I pay in 2026?')).toBe(false);
  });

  it('takes a code or a year that the best document has for what it is', () => {
    expect(asks('brora e4', ['e4'])).toBe(false);
    expect(asks('what happened in 2019', ['2019'])).toBe(false);
  });

  it('says nothing of numbers behind words that no title has numbers for', () => {
    expect(asks('20 kg of coffee at 93 degrees')).toBe(false);
    expect(namesOtherModel('prices of 2023', ['Opening hours'], () => false)).toBe(false);
  });
});
