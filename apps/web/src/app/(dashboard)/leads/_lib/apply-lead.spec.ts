import { describe, expect, it } from 'vitest';
import { addPage, applyLead, changeLead } from './apply-lead';
import { aLead } from './lead.fixture';

const came = (id: string, day: number) => aLead(id, { created_at: `2026-03-0${day}T00:00:00Z` });
const leads = [came('a', 5), came('b', 3)];
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('applyLead', () => {
  it('puts a lead where it came in', () => {
    expect(ids(applyLead(leads, came('n', 6), true))).toEqual(['n', 'a', 'b']);
    expect(ids(applyLead(leads, came('n', 4), true))).toEqual(['a', 'n', 'b']);
  });

  it('shows one that belongs below only when everything was read', () => {
    expect(ids(applyLead(leads, came('n', 1), true))).toEqual(['a', 'b']);
    expect(ids(applyLead(leads, came('n', 1), false))).toEqual(['a', 'b', 'n']);
  });

  it('changes a known lead in its place', () => {
    const changed = applyLead(leads, { ...came('b', 3), completeness: 'qualified' }, false);
    expect(ids(changed)).toEqual(['a', 'b']);
    expect(changed[1]?.completeness).toBe('qualified');
  });

  it('keeps the newer state when an older change arrives late', () => {
    expect(applyLead(leads, { ...came('b', 3), lead_score: 1, date: '2026-02-01T00:00:00Z' }, false)).toEqual(leads);
  });
});

it('changeLead brings in nothing that the list does not show', () => {
  expect(changeLead(leads, came('n', 6))).toBe(leads);
});

it('addPage shows a lead once that is on two pages', () => {
  expect(ids(addPage(leads, [came('b', 3), came('c', 2)]))).toEqual(['a', 'b', 'c']);
});
