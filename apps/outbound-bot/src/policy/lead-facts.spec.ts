import { describe, expect, it } from 'vitest';
import { a, being, contact, existingCafeNeeds, found, hear, newCafeNeeds, play, tell } from '../../test/heard/hearing';
import { leadFacts } from './lead-facts';
import { initialState } from './state-manager';

const read = (...messages: Parameters<typeof play>[0]) =>
  leadFacts(play(messages).state).map(({ label, text }) => `${label}: ${text}`);

describe('the facts of a lead', () => {
  it('are none of a stranger', () => {
    expect(leadFacts(initialState())).toEqual([]);
  });

  it('say what a new café told, the business first, with the day of the opening', () => {
    expect(read(being('new_cafe', { fields: { ...newCafeNeeds, ...contact } }))).toEqual([
      'Business: Opening a café',
      'Opening time: Early March (1 March 2027)',
      'Volume: 150 cups a day',
      'Coffee style: Bold',
      'Equipment: Has a machine',
    ]);
  });

  it("say what an open café told, in the visitor's words", () => {
    expect(read(being('existing_cafe', { fields: existingCafeNeeds }))).toEqual([
      'Business: Runs a café',
      'Number of cafés: 2',
      'Coffee preference: A chocolatey medium roast',
      'Current problems: Late deliveries',
      'Support needs: Barista training',
    ]);
  });

  it('keep the stored value and its name beside the words', () => {
    expect(leadFacts(play([tell({ volume: a.volume })]).state)).toEqual([
      { field: 'volume', label: 'Volume', value: '150', text: '150 cups a day' },
    ]);
  });

  it('have the words for a number where they say more', () => {
    expect(read(tell({ volume: { ...found(150), text: 'a hundred to two hundred' } }))).toEqual([
      'Volume: 150 cups a day (“a hundred to two hundred”)',
    ]);
  });

  it('tell when a call suits and what the café is called', () => {
    const callback_time = { ...found('after 3 on Thursday'), date: '2026-11-26' };
    expect(read(tell({ callback_time, cafe_name: found('Two Birds') }))).toEqual([
      'Café: Two Birds',
      'Wishes a call: After 3 on Thursday (26 November 2026)',
    ]);
  });

  it('tell what was declined, and leave contact details to their own place', () => {
    expect(read(tell(contact), hear({ declined: ['phone'] }))).toEqual(['Would rather not give: Phone']);
  });
});
