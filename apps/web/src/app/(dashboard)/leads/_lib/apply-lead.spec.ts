import { describe, expect, it } from 'vitest';
import { applyLead } from './apply-lead';
import { aLead } from './lead.fixture';

const leads = [aLead('a'), aLead('b')];
const ids = (list: { id: string }[]) => list.map(({ id }) => id);

describe('applyLead', () => {
  it('puts a new lead on top', () => {
    expect(ids(applyLead(leads, aLead('n')))).toEqual(['n', 'a', 'b']);
  });

  it('changes a known lead in its place', () => {
    const changed = applyLead(leads, aLead('b', { completeness: 'qualified', date: '2026-03-02T00:00:00Z' }));
    expect(ids(changed)).toEqual(['a', 'b']);
    expect(changed[1]?.completeness).toBe('qualified');
  });

  it('keeps the newer state when an older change arrives late', () => {
    expect(applyLead(leads, aLead('b', { lead_score: 1, date: '2026-02-01T00:00:00Z' }))).toEqual(leads);
  });
});
