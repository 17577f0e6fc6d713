import { describe, expect, it } from 'vitest';
import { Drafts } from './drafts';
import { aDeal } from './board.fixture';
import { clashes, edit, patchOf } from './edits';

const deal = aDeal('a', { meeting_notes: 'old', comments: null, owner: 'Jo' });

describe('what somebody types into a deal', () => {
  it('is sent alone, as what it means', () => {
    const edits = [
      ['deal_value', '1200.5'],
      ['meeting_notes', '  '],
      ['company_name', ' Bean There '],
    ].reduce((all, [name, text]) => edit(all, deal, name as 'comments', text ?? ''), {});
    expect(patchOf(edits)).toEqual({ deal_value: 1_200.5, meeting_notes: null, company_name: 'Bean There' });
  });

  it('is nothing once it is again as it was', () => {
    expect(edit({ owner: 'Pat' }, deal, 'owner', 'Jo')).toEqual({});
  });

  it('is due until the end of the day that was chosen, and shown as that day', () => {
    const patch = patchOf({ next_action_at: '2026-12-24' });
    const due = new Date(patch.next_action_at ?? '');
    expect([due.getFullYear(), due.getMonth(), due.getDate(), due.getHours()]).toEqual([2026, 11, 24, 23]);
    expect(edit({}, { ...deal, next_action_at: due.toISOString() }, 'next_action_at', '2026-12-24')).toEqual({});
    expect(patchOf({ next_action_at: '' })).toEqual({ next_action_at: null });
  });

  it('clashes with what somebody else wrote in the same field, unless that is the same', () => {
    const now = { ...deal, owner: 'Kim', comments: 'theirs' };
    expect(clashes({ owner: 'Pat', meeting_notes: 'mine' }, deal, now)).toEqual(['owner']);
    expect(clashes({ owner: 'Kim' }, deal, now)).toEqual([]);
  });
});

describe('a draft', () => {
  const items = new Map<string, string>();
  const store = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };

  it('is kept for whoever typed it, until nothing is left of it', () => {
    new Drafts(() => store, 'u-1').write('a', { comments: 'half a sent' });
    expect(new Drafts(() => store, 'u-1').read('a')).toEqual({ comments: 'half a sent' });
    expect(new Drafts(() => store, 'u-2').read('a')).toEqual({});
    new Drafts(() => store, 'u-1').write('a', {});
    expect(items.size).toBe(0);
  });

  it('is none where the browser keeps nothing, or something else', () => {
    const broken = () => {
      throw new Error('denied');
    };
    const drafts = new Drafts(broken, 'u-1');
    drafts.write('a', { comments: 'x' });
    expect(drafts.read('a')).toEqual({});
    expect(new Drafts(() => ({ ...store, getItem: () => '{"half' }), 'u-1').read('a')).toEqual({});
  });
});
