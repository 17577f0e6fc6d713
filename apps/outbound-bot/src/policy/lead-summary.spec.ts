import { describe, expect, it } from 'vitest';
import { a, being, contact, existingCafeNeeds, hear, newCafeNeeds, play } from '../../test/heard/hearing';
import { leadSummary } from './lead-summary';
import { initialState } from './state-manager';

describe('the summary for sales', () => {
  it('tells of a qualified new café', () => {
    const { state } = play([being('new_cafe', { fields: { ...newCafeNeeds, ...contact } })]);
    expect(leadSummary(state)).toBe(
      'Priya Nair plans to open a café (early March), expects 150 cups a day, likes a bold style and has a machine. They can be reached by phone and email.',
    );
  });
  it('tells of an existing café what troubles it and what is open', () => {
    const rest = { email: a.email, phone: a.phone };
    const { state } = play([
      being('existing_cafe', { fields: { ...existingCafeNeeds, ...rest }, flow: 'wants_human' }),
    ]);
    expect(leadSummary(state)).toBe(
      'A visitor runs 2 cafés, prefers “a chocolatey medium roast”, is troubled by “late deliveries” and looks for “barista training”. They can be reached by phone and email; asked to speak to a person; still open: name.',
    );
  });
  it('tells what was declined', () => {
    const { state } = play([
      being('new_cafe', { fields: { ...newCafeNeeds, name: a.name, email: a.email } }),
      hear({ declined: ['phone'] }),
    ]);
    expect(leadSummary(state)).toContain('They can be reached by email; would rather not give: phone.');
  });
  it('tells which way of reaching them is unwanted', () => {
    const { state } = play([being('new_cafe', { fields: contact }), hear({ declined: ['phone'] })]);
    expect(leadSummary(state)).toContain('by phone and email; would rather not be contacted by: phone;');
  });
  it('has no contact details in it, since the lead keeps them apart', () => {
    const { state } = play([being('new_cafe', { fields: contact })]);
    expect(leadSummary(state)).not.toMatch(/@|\+61/);
  });
  it('is honest about a stranger', () => {
    expect(leadSummary(initialState())).toBe(
      'A visitor has not said what their business is. They left no way of reaching them.',
    );
  });
});
