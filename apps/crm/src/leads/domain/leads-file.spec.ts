import { describe, expect, it } from 'vitest';
import type { LeadSummary } from '@abbotsford/contracts';
import { factsByHand, sourceByHand } from './by-hand';
import { toLeadSummary, untouchedBySales } from './lead';
import { readLeads, writeLeads } from './leads-file';

const at = new Date('2026-11-20T01:02:03Z');
const lead: LeadSummary = toLeadSummary({
  ...factsByHand(
    sourceByHand(
      {
        user_name: 'Mia, "the" roaster',
        mobile: '+61491570006',
        cafe_name: '=HYPERLINK("https://evil.example")',
        customer_type: 'existing_cafe',
        utm_source: 'fair',
      },
      'hand-1',
      at,
    ),
  ),
  ...untouchedBySales,
  ...{ id: 'a'.repeat(24), owner: '@SUM(A1)', deal_id: null, carded: false, came_back: false, joined: [] },
  created_at: at,
});

describe('the file of leads', () => {
  it('has no cell that a program for tables runs as a formula', () => {
    const cells = writeLeads([lead], true);
    expect(cells).toContain(`"'=HYPERLINK`);
    expect(cells).not.toMatch(/(^|,|")[=+@-]/m);
  });

  it('can come in again as it went out', () => {
    expect(readLeads(writeLeads([lead], true), 10)).toEqual([
      {
        line: 2,
        problem: null,
        fields: {
          user_name: lead.user_name,
          mobile: lead.mobile,
          cafe_name: '=HYPERLINK("https://evil.example")',
          customer_type: 'Runs a café',
          utm_source: 'fair',
          status: 'new',
          owner: '@SUM(A1)',
        },
      },
    ]);
  });

  it('in parts has its headings once, and nothing when there is no more', () => {
    expect(writeLeads([lead], false)).not.toContain('cafe_name');
    expect(writeLeads([], false)).toBe('');
    expect(writeLeads([], true)).toMatch(/^id,name,email/);
  });
});
