import { describe, expect, it } from 'vitest';
import { startFailure } from './restartable-part';

describe('startFailure', () => {
  const remedy = 'Set MONGODB_URL.';

  it('says which part, why, its last error and what to do', () => {
    const logs = ['starting', 'Error: address in use', 'bye'];
    expect(startFailure('crm', 'crm ended with code 1', logs, remedy)).toBe(
      'The crm did not start: crm ended with code 1. It said: "Error: address in use". Set MONGODB_URL.',
    );
  });

  it('quotes the last line when none looks like an error', () => {
    expect(startFailure('crm', 'it was slow', ['one', 'two'], remedy)).toContain('It said: "two".');
  });

  it('quotes nothing when it said nothing', () => {
    expect(startFailure('crm', 'it was slow', [], remedy)).toBe('The crm did not start: it was slow. Set MONGODB_URL.');
  });
});
