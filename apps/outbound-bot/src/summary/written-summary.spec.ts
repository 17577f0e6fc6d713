import { describe, expect, it } from 'vitest';
import { initialState } from '../policy/state-manager';
import { writtenSummary } from './written-summary';

describe('the written summary', () => {
  const state = { ...initialState(), name: 'Priya', customer_type: 'new_cafe', email: 'priya@example.com' } as const;

  it('says who the visitor is and what they asked', () => {
    const summary = writtenSummary(state, ['Do you deliver to Hobart?', 'Is there decaf?']);
    expect(summary).toMatch(/^Priya plans to open a café\./);
    expect(summary).toMatch(/They asked: “Do you deliver to Hobart\?”; “Is there decaf\?”\.$/);
  });

  it('leaves the questions out when there were none', () => {
    expect(writtenSummary(state, [])).not.toContain('asked');
  });
});
