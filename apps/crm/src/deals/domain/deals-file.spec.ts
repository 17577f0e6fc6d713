import { describe, expect, it } from 'vitest';
import { blankDeal, type Deal } from './deal';
import { initialStages } from './deal-stages.data';
import { readDeals, writeDeals } from './deals-file';

const at = new Date('2026-11-20T01:02:03Z');
const deal: Deal = {
  ...blankDeal,
  id: '0123456789abcdef01234567',
  company_name: 'Laneway, "the" café',
  mobile: '+61 491 570 156',
  summary: '=HYPERLINK("https://evil.example")',
  comments: 'two\nlines',
  deal_value: 1_200.5,
  next_action_at: at,
  rank: 1,
  version: 1,
  created_at: at,
  updated_at: at,
  updated_by: null,
};

const read = (csv: string, atMost = 10) => readDeals(csv, initialStages, atMost);

describe('the file of deals', () => {
  it('has no cell that a program for tables runs as a formula', () => {
    const cells = writeDeals([deal, { ...deal, company_name: '@SUM(A1)', owner: '-2+3' }], true);
    expect(cells).toContain(`"'=HYPERLINK`);
    expect(cells).not.toMatch(/(^|,|")[=+@-]/m);
  });

  it('is read again as what was written', () => {
    const [line] = read(writeDeals([deal], true));
    expect(line).toEqual({
      line: 2,
      problem: null,
      fields: {
        company_name: deal.company_name,
        status: 'new-lead',
        deal_value: 1_200.5,
        priority: 'Medium',
        mobile: deal.mobile,
        summary: deal.summary,
        comments: deal.comments,
        next_action_at: at.toISOString(),
      },
    });
  });

  it('in parts has its headings once, and nothing when there is no more', () => {
    const whole = writeDeals([deal, deal], true);
    expect(writeDeals([deal], true) + writeDeals([deal], false) + writeDeals([], false)).toBe(whole);
  });
});

describe('a file that people wrote', () => {
  it('may name its columns, stages, priorities and amounts as people do', () => {
    const [line] = read('\uFEFFCompany;Stage;Value;PRIORITY\r\nBean There;Proposal sent;$1,200;high\r\n');
    expect(line?.fields).toEqual({
      company_name: 'Bean There',
      status: 'proposal-sent',
      deal_value: 1_200,
      priority: 'High',
    });
  });

  it('keeps what can’t be read, so that it is refused and not guessed', () => {
    const [line] = read('company_name,deal_value,status,shoe_size\nBean There,a lot,somewhere,44\n');
    expect(line?.fields).toEqual({
      company_name: 'Bean There',
      deal_value: 'a lot',
      status: 'somewhere',
      shoe_size: '44',
    });
  });

  it('says of a line that has more cells than the headings that it is wrong, and counts lines as people do', () => {
    const lines = read('company_name,owner\nBean There,Jo\nLaneway,Jo,too much\n');
    expect(lines.map(({ line, problem }) => [line, problem === null])).toEqual([
      [2, true],
      [3, false],
    ]);
  });

  it('is read to one line past the limit, however long it is', () => {
    expect(read(`company_name\n${'Bean There\n'.repeat(100)}`, 5)).toHaveLength(6);
  });
});
