import { describe, expect, it } from 'vitest';
import { hear } from '../../../test/heard/local-understanding';

const style = (message: string, asked = false) =>
  hear(message, asked ? { last_asked: 'coffee_style' } : {}).fields.coffee_style?.value ?? null;

describe('the style that is wanted', () => {
  it.each([
    ['We want a bold espresso', 'bold'],
    ['Something dark and heavy for our coffee', 'bold'],
    ['A strong blend that cuts through milk', 'bold'],
    ['We love bright, floral coffee', 'light'],
    ['I prefer a lighter roast', 'light'],
    ['Our coffee should be delicate and tea-like', 'light'],
    ['A balanced house blend please', 'balanced'],
    ['We like a smooth medium roast', 'balanced'],
    ['Not interested in dark roasts, we want a light one', 'light'],
    ["We don't want a light roast, we'd like a bold one", 'bold'],
    ["We don't have a grinder and we want a light roast", 'light'],
    ['A bold roast rather than a light one', 'bold'],
    ['For the coffee, something between light and dark', 'balanced'],
    ['Nothing too extreme for our coffee', 'balanced'],
    ['Neither too dark nor too light a roast', 'balanced'],
    ['A bold roast. Actually, make it a balanced blend.', 'balanced'],
    ['Not too dark, not too light', 'balanced'],
    ['I hate burnt dark stuff, give me bright and fruity', 'light'],
    ['Our coffee should be on the dark side', 'bold'],
    ['A nutty, chocolatey coffee', 'balanced'],
    ['A nutty dark roast', 'bold'],
    ['Old-school Italian coffee', 'bold'],
    ['We serve light lunches and coffee', null],
    ['There is strong competition in our street', null],
    ['It is a medium-sized cafe with light timber walls', null],
    ['A strong team and good coffee', null],
    ['The coffee we get is too dark', null],
    ['Do you have dark roasts?', null],
    ['how strong is your coffee', null],
    ["my friend's cafe serves a dark roast", null],
    ['we used to have a dark roast, now something light', 'light'],
    ['No, not bold. What we need is something light', 'light'],
    ['we dont have a machine and people there like it strong', 'bold'],
    ['Which coffee is the strongest?', null],
  ])('%s', (message, expected) => {
    expect(style(message)).toBe(expected);
  });

  it.each([
    ['bold', 'bold'],
    ['Strong please', 'bold'],
    ['light I guess', 'light'],
    ['middle of the road', 'balanced'],
    ['not too strong', 'balanced'],
    ['fruity!', 'light'],
    ['something in between', 'balanced'],
    ['no idea', null],
    ['what do you recommend?', null],
  ])('in answer to the question: %s', (message, expected) => {
    expect(style(message, true)).toBe(expected);
  });
});

it.each([
  ['I said dark but I meant medium', 'balanced'],
  ['scratch the bold, go with light', 'light'],
  ['not bold but balanced', 'balanced'],
  ['sorry, light', 'light'],
  ['on second thoughts, something fruity', 'light'],
  ["i'm so over dark roasts, make it fruity", 'light'],
  ['Actually, there is light traffic in the street', 'bold'],
  ['the light in the shop is not great', 'bold'],
])('puts a known style right without naming the coffee again: %s', (message, expected) => {
  expect(hear(message, { coffee_style: 'bold' }).fields.coffee_style?.value ?? 'bold').toBe(expected);
});
