import { describe, expect, it } from 'vitest';
import { aDeal } from './board.fixture';
import { changedFields, readDealForm } from './deal-fields';

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  Object.entries(fields).forEach(([name, value]) => data.set(name, value));
  return data;
}

describe('readDealForm', () => {
  it('reads what was filled in and gives null for what was left empty', () => {
    const fields = readDealForm(
      form({ company_name: ' Kaffeine ', deal_value: '4200.5', email: '', priority: 'High', status: 'won' }),
    );
    expect(fields).toMatchObject({
      company_name: 'Kaffeine',
      deal_value: 4200.5,
      email: null,
      contact_person: null,
      priority: 'High',
      status: 'won',
    });
  });

  it('takes an empty value for no money', () => {
    expect(readDealForm(form({ company_name: 'Kaffeine', deal_value: '' })).deal_value).toBe(0);
  });
});

describe('changedFields', () => {
  const deal = aDeal('a', { email: 'a@b.example', comments: '' });
  const unchanged = readDealForm(
    form({ company_name: 'Café a', deal_value: '1000', email: 'a@b.example', priority: 'Medium', status: 'new-lead' }),
  );

  it('is empty when nothing was changed', () => {
    expect(changedFields(deal, unchanged)).toEqual({});
  });

  it('names only what was changed, and clears with null', () => {
    expect(changedFields(deal, { ...unchanged, email: null, deal_value: 2_000 })).toEqual({
      email: null,
      deal_value: 2_000,
    });
  });
});
