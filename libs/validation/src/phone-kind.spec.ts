import { expect, it } from 'vitest';
import { isMailProvider } from './mail-provider';
import { isPersonalPhone } from './phone-kind';

it.each([
  ['+61491570156', true],
  ['+61412345678', true],
  ['+447400123456', true],
  ['+61255501234', false],
  ['+442079460018', false],
  ['+611300975707', false],
  ['+12025550143', false],
  ['no number', false],
])('%s is a number of a person: %s', (phone, personal) => {
  expect(isPersonalPhone(phone)).toBe(personal);
});

it.each([
  ['gmail.com', true],
  ['bigpond.com', true],
  ['laneway.example', false],
])('%s gives addresses to anybody: %s', (domain, provider) => {
  expect(isMailProvider(domain)).toBe(provider);
});
