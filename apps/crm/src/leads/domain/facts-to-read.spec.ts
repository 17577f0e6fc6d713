import type { LeadFact } from '@abbotsford/contracts';
import { describe, expect, it } from 'vitest';
import { aSnapshot } from '../../../test/a-snapshot';
import { alsoTold } from './also-told';
import { factsToRead } from './facts-to-read';
import { firstFacts, joinedFacts, newsOf } from './lead-sources';

const opening: LeadFact = { field: 'timeline', label: 'Opening time', value: 'in May', text: 'In May (1 May 2027)' };
const later: LeadFact = { ...opening, value: 'in June', text: 'In June (1 June 2027)' };
const volume: LeadFact = { field: 'volume', label: 'Volume', value: '200', text: '200 cups a day' };

const ofSession = (facts: LeadFact[] | undefined, at: string) =>
  firstFacts(aSnapshot({ ...(facts && { facts }), at, email: 'priya@laneway.example', mobile: null }));

describe('the facts of a lead', () => {
  it('are those of its session, as the bot put them', () => {
    expect(factsToRead(ofSession([opening, volume], '2026-11-20T01:00:00Z').sources)).toEqual([opening, volume]);
  });

  it('are replaced by what the session says later', () => {
    const first = aSnapshot({ facts: [opening] });
    const lead = firstFacts(first);
    const news = newsOf(lead, { ...first, revision: 9, facts: [later] });
    expect(factsToRead(news?.sources ?? [])).toEqual([later]);
  });

  const both = joinedFacts(
    ofSession([opening, volume], '2026-11-20T01:00:00Z'),
    ofSession([later], '2026-11-21T01:00:00Z'),
  );

  it('are merged one by one over sessions, the newest first', () => {
    expect(factsToRead(both.sources)).toEqual([later, volume]);
  });

  it('that lose are also told', () => {
    expect(alsoTold(both)).toMatchObject([
      { field: 'timeline', label: 'Opening time', value: 'In May (1 May 2027)', at: '2026-11-20T01:00:00.000Z' },
    ]);
  });

  it('are plain ones of a session from before the bot told them', () => {
    const qualification_data = {
      name: 'Ana',
      cafe_count: 2,
      support_needs: null,
      declined_fields: ['phone'],
      pain: '',
    };
    const { sources } = firstFacts(aSnapshot({ qualification_data }));
    expect(factsToRead(sources).map(({ label, text }) => [label, text])).toEqual([
      ['Cafe count', '2'],
      ['Declined fields', 'phone'],
    ]);
  });
});

describe('what else a person told', () => {
  it('has the contact details of earlier sessions under the names that people know', () => {
    const other = firstFacts(aSnapshot({ email: 'ana@mail.example', mobile: null, at: '2026-11-19T01:00:00Z' }));
    const lead = joinedFacts(other, ofSession([], '2026-11-21T01:00:00Z'));
    expect(alsoTold(lead)).toContainEqual(
      expect.objectContaining({ field: 'email', label: 'Email', value: 'ana@mail.example' }),
    );
  });
});
