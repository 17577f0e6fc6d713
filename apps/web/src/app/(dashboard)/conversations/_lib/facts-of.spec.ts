import { createTranslator } from 'use-intl';
import { expect, it } from 'vitest';
import conversations from '../../../../../messages/en/conversations.json';
import { factsOf } from './facts-of';

const t = createTranslator({ locale: 'en', messages: { conversations }, namespace: 'conversations' });

it('tells what is known by its name, and neither what is not nor what the bot keeps for itself', () => {
  const data = {
    ...{ name: 'Priya', email: 'a_b@example.com', phone: null, customer_type: 'new_cafe', volume: 120, paused: false },
    ...{ wants_human: true, used_wordings: ['greet.1'], declined_fields: ['phone'], current_issue: { key: 1 } },
    ...{ profile: { city: 'Geelong', name: 'Priya Nair' }, additional_issues: [{ summary: 'Milk splits', key: 2 }] },
  };
  expect(factsOf({ data }, t)).toEqual([
    { name: 'City', value: 'Geelong' },
    { name: 'Name', value: 'Priya' },
    { name: 'Email', value: 'a_b@example.com' },
    { name: 'Customer type', value: 'new cafe' },
    { name: 'Volume', value: '120' },
    { name: 'Wants human', value: 'Yes' },
    { name: 'Declined fields', value: 'phone' },
    { name: 'Additional issues', value: 'Milk splits' },
  ]);
});
