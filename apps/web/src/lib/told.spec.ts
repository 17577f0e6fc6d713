import { describe, expect, it } from 'vitest';
import { told } from './told';

describe('what a filter asks the API for', () => {
  it('is what leaves something out', () => {
    expect(told({ thing: 'deal', action: '', about: ' 65f0c0ff ' })).toEqual({ thing: 'deal', about: '65f0c0ff' });
  });

  it('takes whole days of the reader, the last one too', () => {
    const { from = '', to = '' } = told({ from: '2026-11-30', to: '2026-11-30' });
    expect(from).toBe(new Date(2026, 10, 30).toISOString());
    expect(to).toBe(new Date(2026, 11, 1).toISOString());
  });
});
