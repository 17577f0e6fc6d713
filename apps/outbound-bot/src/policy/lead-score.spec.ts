import { describe, expect, it } from 'vitest';
import { being, contact, existingCafeNeeds, found, hear, newCafeNeeds, play, tell } from '../../test/heard/hearing';
import { leadScore } from './lead-score';
import { initialState } from './state-manager';

describe('the lead score', () => {
  it('is nothing for a stranger', () => {
    expect(leadScore(initialState())).toEqual({ score: 0, reasons: [] });
  });
  it.each([
    ['new_cafe', newCafeNeeds],
    ['existing_cafe', existingCafeNeeds],
  ] as const)('is 100 for a busy %s that told everything and asked for a person', (type, needs) => {
    const { state } = play([being(type, { fields: { ...needs, ...contact }, flow: 'wants_human' })]);
    expect(leadScore(state).score).toBe(100);
  });
  it('is the sum of its reasons', () => {
    const { state } = play([being('new_cafe', { fields: { email: contact.email ?? found('') } })]);
    const { score, reasons } = leadScore(state);
    expect(reasons.map(({ reason }) => reason)).toEqual([
      'Left an email address',
      'Showed interest',
      'Confirmed the interest',
    ]);
    expect(score).toBe(reasons.reduce((sum, { points }) => sum + points, 0));
  });
  it('rises with every detail that is told', () => {
    const before = play([being('new_cafe')]).state;
    const after = play([tell({ phone: found('0491 570 156') })], before).state;
    expect(leadScore(after).score).toBeGreaterThan(leadScore(before).score);
  });
  it('does not count what belongs to the other kind of business', () => {
    const { state } = play([being('existing_cafe', { fields: { volume: { ...found(400), text: '400' } } }), hear()]);
    expect(leadScore(state).reasons.map(({ reason }) => reason)).toEqual(['Showed interest']);
  });
});
