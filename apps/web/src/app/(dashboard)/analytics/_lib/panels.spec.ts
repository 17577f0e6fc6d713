import { createTranslator } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { ticketLabels } from '@/features/tickets/ticket-labels';
import messages from '../../../../../messages/en/analytics.json';
import tickets from '../../../../../messages/en/tickets.json';
import { someAnalytics } from './analytics.fixture';
import { isEmpty } from './panel';
import { panelsOf } from './panels';

const t = createTranslator({ locale: 'en', messages: { analytics: messages }, namespace: 'analytics' });
const labels = ticketLabels(createTranslator({ locale: 'en', messages: { tickets }, namespace: 'tickets' }));
const panelOf = (id: string, ...args: Parameters<typeof someAnalytics>) => {
  const panel = panelsOf(someAnalytics(...args), t, labels).find((one) => one.id === id);
  if (!panel) throw new Error(`no panel ${id}`);
  return panel;
};

describe('the tables of the page', () => {
  it('say how far visitors come, of all who came', () => {
    const funnel = [
      { stage: 'exploring', reached: 8 },
      { stage: 'qualified', reached: 2 },
    ];
    expect(panelOf('funnel', { funnel }).rows).toEqual([
      { name: 'Exploring', values: [8, 1] },
      { name: 'Qualified', values: [2, 0.25] },
    ]);
  });

  it('name what the bot asks for and where leads come from, also what is new to the page', () => {
    const drop_off = [{ field: 'roast_degree', conversations: 3 }];
    expect(panelOf('dropOff', { drop_off }).rows).toEqual([{ name: 'Roast degree', values: [3, 1] }]);
    const sources = [
      { source: 'direct', campaign: null, leads: 2, qualified: 1 },
      { source: 'newsletter', campaign: 'spring', leads: 1, qualified: 0 },
    ];
    expect(panelOf('sources', { sources }).rows.map(({ name }) => name)).toEqual(['Directly', 'newsletter · spring']);
  });

  it('have a name of its own for every row, and are empty when nothing was', () => {
    for (const panel of panelsOf(someAnalytics({}), t, labels)) {
      expect(new Set(panel.rows.map(({ name }) => name)).size).toBe(panel.rows.length);
      expect(panel.rows.every(({ values }) => values.length === panel.columns.length)).toBe(true);
      expect(isEmpty(panel)).toBe(true);
    }
  });
});
