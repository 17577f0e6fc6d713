import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const categories = ['coffee_taste', 'dialing_in', 'delivery', 'machine', 'milk', 'menu', 'other'] as const;
const category = z.enum(categories);

const form = z.strictObject({
  text: z.string().min(1),
  category: category.nullable(),
  also: category.optional(),
  urgency: z.enum(['low', 'medium', 'high', 'urgent']).optional(),
  flags: z.array(z.enum(['danger', 'gas', 'wants_ticket', 'solved', 'not_solved'])).optional(),
  part: z.enum(['work', 'held_out']),
});

const file = new URL('../../evals/inbound-utterances.json', import.meta.url);
const utterances = z.array(form).parse(JSON.parse(readFileSync(file, 'utf8')));

const count = (of: (one: z.infer<typeof form>) => boolean): number => utterances.filter(of).length;

describe('evals/inbound-utterances.json', () => {
  it('says nothing twice', () => {
    expect(new Set(utterances.map(({ text }) => text.toLowerCase())).size).toBe(utterances.length);
  });

  it.each(categories)('has enough of %s, half of it held out', (name) => {
    const all = count((one) => one.category === name);
    expect(all).toBeGreaterThanOrEqual(40);
    expect(Math.abs(all - 2 * count((one) => one.category === name && one.part === 'held_out'))).toBeLessThanOrEqual(1);
  });

  it('has messages without an issue, half of them held out', () => {
    const none = count((one) => one.category === null);
    expect(none).toBeGreaterThanOrEqual(90);
    expect(2 * count((one) => one.category === null && one.part === 'held_out')).toBe(none);
  });

  it('calls danger and gas urgent', () => {
    const dangerous = utterances.filter(({ flags = [] }) => flags.includes('danger') || flags.includes('gas'));
    expect(dangerous.filter(({ urgency }) => urgency !== 'urgent')).toEqual([]);
  });
});
