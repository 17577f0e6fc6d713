import { expect, it } from 'vitest';
import { accentColours } from './accent';

it.each([
  ['#102a43', 'white'],
  ['#ffe08a', 'black'],
  ['#FC0', 'black'],
  [' #b00 ', 'white'],
])('words on an accent of %s are %s, which can be read on it', (accent, on) => {
  expect(accentColours(accent)).toMatchObject({ '--accent': accent, '--on-accent': on, '--on-highlight': on });
});

it.each(['red', '#12', '#11223344', 'url(https://evil.example)', 'rgb(0 0 0)'])('%s is no accent', (accent) => {
  expect(accentColours(accent)).toBeNull();
});
