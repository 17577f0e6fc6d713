import { describe, expect, it } from 'vitest';
import type { ChatSource } from '@abbotsford/contracts';
import { countedLead } from './counted-lead';
import type { Lead } from './lead';

const from = (source: ChatSource | null): readonly (string | null)[] => {
  const lead = { id: '65a000000123456789abcdef', completeness: 'partial', source } as Lead;
  const { source: place, campaign } = countedLead(lead);
  return [place, campaign];
};

describe('where a lead counts as coming from', () => {
  const page = 'https://coffee.example/machines';

  it.each([
    ['the campaign', { page, utm_source: 'Newsletter', utm_campaign: 'Spring' }, ['newsletter', 'spring']],
    ['the page before', { page, referrer: 'https://www.google.com/search' }, ['www.google.com', null]],
    ['nowhere else, from a page of the same site', { page, referrer: 'https://coffee.example/' }, ['direct', null]],
    ['nowhere that is known', null, ['direct', null]],
    [
      'a name that may be of a person',
      { utm_source: 'jo@bean.example', utm_campaign: '0491570156' },
      ['(hidden)', '(hidden)'],
    ],
  ])('is %s', (_, source, expected) => {
    expect(from(source)).toEqual(expected);
  });
});

it('a lead counts on the day on which it was made', () => {
  expect(
    countedLead({ id: '65a000000123456789abcdef', completeness: 'qualified', source: null } as Lead),
  ).toMatchObject({
    at: new Date(Math.floor((0x65a00000 * 1_000) / 900_000) * 900_000),
    qualified: true,
  });
});
