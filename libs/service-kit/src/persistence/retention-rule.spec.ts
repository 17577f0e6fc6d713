import { expect, it } from 'vitest';
import { compareRetention } from './retention-rule';

it('names the collections that nothing or two things are said of', () => {
  const rules = [
    { collection: 'leads', field: 'date', days: 30 },
    { collection: 'deals', with: 'leads' },
    { collection: 'deals', until: 'somebody deletes it' },
  ];
  expect(compareRetention(['leads', 'deals', 'notes'], rules)).toEqual([
    'deals has 2 retention rules',
    'notes has no retention rule',
  ]);
});
