import { describe, expect, it } from 'vitest';
import type { Panel } from './panel';
import { panelsToCsv, panelToCsv } from './to-csv';

const panel = (over: Partial<Panel> = {}): Panel => ({
  ...{ id: 'sources', title: 'Leads by source', counted: '', names: 'Source', chart: 'ranking', drawn: 1 },
  columns: [
    { label: 'Leads', unit: 'count' },
    { label: 'Share', unit: 'percent' },
  ],
  rows: [{ name: 'www.google.com', values: [12, 0.5] }],
  ...over,
});

describe('figures as CSV', () => {
  it('have headings and plain numbers', () => {
    expect(panelToCsv(panel())).toBe('Source,Leads,Share\r\nwww.google.com,12,0.5\r\n');
  });

  it.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+61', "'+61"],
    ['a,b', '"a,b"'],
    ['two\nlines', '"two\nlines"'],
  ])('write %j as %s', (name, cell) => {
    expect(panelToCsv(panel({ rows: [{ name, values: [1, null] }] }))).toContain(`\r\n${cell},1,\r\n`);
  });

  it('stand under their titles when there are several tables', () => {
    expect(panelsToCsv([panel(), panel({ title: 'Funnel', rows: [] })])).toBe(
      'Leads by source\r\nSource,Leads,Share\r\nwww.google.com,12,0.5\r\n\r\nFunnel\r\nSource,Leads,Share\r\n',
    );
  });
});
