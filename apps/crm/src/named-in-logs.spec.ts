import { expect, it } from 'vitest';
import { withoutNames } from './named-in-logs';

const change = (field: string, from: string | null, to: string | null) => ({ field, from, to });

it('takes a name out of who had the work, and leaves what else is called so', () => {
  const log = [
    { action: 'edited', changes: [change('owner', null, 'Sam Lee'), change('company_name', null, 'Sam Lee')] },
    { action: 'edited', changes: [change('assignee', 'Sam Lee', 'Ines Roth')] },
  ];
  expect(withoutNames(log, ['Sam Lee'])).toEqual([
    { action: 'edited', changes: [change('owner', null, null), change('company_name', null, 'Sam Lee')] },
    { action: 'edited', changes: [change('assignee', null, 'Ines Roth')] },
  ]);
});
