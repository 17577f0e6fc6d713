import { expect, it } from 'vitest';
import { contactOf } from './contact';

it.each([
  [' priya@gmail.com ', { email: 'priya@gmail.com' }],
  ['priya＠gmail.com', { email: 'priya＠gmail.com' }],
  ['0491 570 156', { phone: '0491 570 156' }],
  ['priya', { phone: 'priya' }],
])('%j is looked for as %o', (typed, contact) => {
  expect(contactOf(typed)).toEqual(contact);
});
