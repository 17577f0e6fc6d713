import { describe, expect, it } from 'vitest';
import { isFiltered, noFilter, queryOf, readFilter, writeFilter } from './conversation-filter';

const read = (address: string) => readFilter(new URLSearchParams(address));

describe('the filter of conversations', () => {
  it('is written into the address and read again', () => {
    const filter = { ...noFilter, search: 'oat milk & tea', only: 'no_help', rating: '2', from: '2026-11-01' } as const;
    expect(read(writeFilter(filter))).toEqual(filter);
    expect(isFiltered(noFilter)).toBe(false);
  });
  it('leaves out what is no choice of ours', () => {
    expect(read('status=gone&only=__proto__&rating=9&from=yesterday&to=2026-13-45')).toEqual(noFilter);
  });
  it('asks for whole days, and for each thing by its name', () => {
    const asked = queryOf({ ...noFilter, only: 'ticket', rating: '1', from: '2026-11-01', to: '2026-11-01' });
    expect(asked).toMatchObject({ outcome: 'ticket', rating: 1 });
    expect(Date.parse(asked.to ?? '') - Date.parse(asked.from ?? '')).toBe(24 * 3_600_000);
    expect(queryOf(noFilter)).toEqual({});
  });
});
