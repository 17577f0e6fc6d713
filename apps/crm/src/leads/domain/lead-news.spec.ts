import { expect, it } from 'vitest';
import type { Lead } from './lead';
import { leadNews } from './lead-news';

const lead = {
  ...{ id: '0123456789abcdef01234567', completeness: 'partial', wants_human: false, support: false, owner: null },
  ...{ user_name: 'Priya', email: 'priya@laneway.example' },
} as Lead;
const names = (before: Lead | null, after: Lead) => leadNews(before, after).map(({ name }) => name);

it('a lead is told of when it is new, when it becomes qualified, and when somebody gets it', () => {
  expect(names(null, lead)).toEqual(['lead.created']);
  expect(names(null, { ...lead, completeness: 'qualified' })).toEqual(['lead.created']);
  expect(names(lead, { ...lead, completeness: 'qualified' })).toEqual(['lead.qualified']);
  expect(names(lead, { ...lead, owner: 'Sam' })).toEqual(['lead.assigned']);
  expect(names({ ...lead, owner: 'Sam' }, { ...lead, owner: 'Sam', status: 'contacted' })).toEqual([]);
});

it('what is told of a lead does not say who it is', () => {
  expect(JSON.stringify(leadNews(null, lead))).not.toMatch(/priya/i);
});
