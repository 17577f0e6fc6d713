import type { Active, Over } from '@dnd-kit/core';
import { describe, expect, it } from 'vitest';
import { boardAnnouncements } from './announcements';
import { aBoard } from './board.fixture';
import { placeCard } from './place-card';

const columns = aBoard({ 'new-lead': ['a', 'b'], contacted: ['c'] });
const says = boardAnnouncements(() => ({
  columns,
  placeOver: (dealId, overId) => placeCard(columns, dealId, overId, () => 50),
}));

const rect = { current: { initial: null, translated: null } };
const active: Active = { id: 'b', data: { current: undefined }, rect };
const over = (id: string): Over => ({
  id,
  data: { current: undefined },
  disabled: false,
  rect: { width: 0, height: 0, top: 0, left: 0, right: 0, bottom: 0 },
});

describe('boardAnnouncements', () => {
  it('says what was picked up and where it is', () => {
    expect(says.onDragStart({ active })).toBe('Picked up Café b. It is in New lead, place 2.');
  });

  it('says where the card would land', () => {
    expect(says.onDragOver({ active, over: over('c') })).toBe('Café b is over Contacted, place 1.');
    expect(says.onDragOver({ active, over: null })).toBe('Café b is not over a column.');
  });

  it('does not cut "Picked up" short with the place where the card still is', () => {
    expect(says.onDragOver({ active, over: over('b') })).toBeUndefined();
  });

  it('says where it landed, or that it was put back', () => {
    expect(says.onDragEnd({ active, over: over('won') })).toBe('Café b was dropped in Won, place 1.');
    expect(says.onDragEnd({ active, over: null })).toBe('Café b was put back.');
    expect(says.onDragCancel({ active, over: null })).toContain('cancelled');
  });
});
