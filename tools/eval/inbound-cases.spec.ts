import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conversationCase } from '@abbotsford/testing/evaluation-cases';

interface InboundCase {
  readonly id: string;
  readonly turns: readonly { readonly user: string }[];
}

const files = ['inbound.json', 'inbound-everyday.json', 'inbound-talking.json', 'inbound-attacks.json'];
const casesOf = (name: string): readonly InboundCase[] =>
  JSON.parse(readFileSync(new URL(`../../evals/${name}`, import.meta.url), 'utf8')) as readonly InboundCase[];

/** The names that the state of a support conversation has in the API. */
const known = new Set([
  'issue_summary',
  'issue_details',
  'issue_status',
  'issue_category',
  'urgency',
  'when_started',
  'tried',
  'business_impact',
  'order_number',
  'additional_issues',
  'ticket_mentioned',
  'create_ticket',
  'ticket_id',
  'wants_human',
  'questions_asked',
]);
const caseForm = conversationCase('inbound', known);

describe.each(files)('evals/%s', (name) => {
  const cases = casesOf(name);

  it.each(cases.map((one) => [one.id, one] as const))('has the form of a case: %s', (_id, one) => {
    expect(caseForm.safeParse(one).error?.issues ?? []).toEqual([]);
  });

  it('names each case once', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });
});

describe('the support conversations', () => {
  it('let people talk for six to ten messages', () => {
    const lengths = casesOf('inbound-talking.json').map(({ turns }) => turns.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(6);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(10);
  });
});
