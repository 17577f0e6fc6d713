import { describe, expect, it } from 'vitest';
import { isFiltered, noFilter, readFilter, writeFilter } from './ticket-filter';

const read = (address: string) => readFilter(new URLSearchParams(address));

describe('the filter in the address', () => {
  it('comes back as it was written', () => {
    const filter = { ...noFilter, status: 'open', urgency: 'urgent', overdue: true, search: 'T-1042 & milk' } as const;
    expect(read(writeFilter(filter))).toEqual(filter);
  });

  it('is empty when nothing is left out', () => {
    expect(writeFilter(noFilter)).toBe('');
    expect(isFiltered(read(''))).toBe(false);
  });

  it('leaves nothing out for choices that there are not', () => {
    expect(read('status=lost&urgency=toString&category=&overdue=1')).toEqual(noFilter);
  });

  it('is as long as the API takes', () => {
    expect(read(`search=${'x'.repeat(300)}`).search).toHaveLength(100);
  });
});
