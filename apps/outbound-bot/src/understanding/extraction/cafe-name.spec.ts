import { describe, expect, it } from 'vitest';
import { hear } from '../../../test/heard/local-understanding';

const named = (message: string, state: Parameters<typeof hear>[1] = {}) =>
  hear(message, state).fields.cafe_name?.value ?? null;

describe('the name of a café', () => {
  it.each([
    ['I run Two Birds on King St', 'Two Birds'],
    ['our cafe is called Moss & Co', 'Moss & Co'],
    ["Our café's called Bold Street Coffee and we need beans", 'Bold Street Coffee'],
    ['I own a cafe called the daily grind in Fitzroy', 'the daily grind'],
    ['We are opening a café called Salt and Pepper in May', 'Salt and Pepper'],
    ["I'm Jo from Two Birds Coffee", 'Two Birds Coffee'],
    ['my café, Saudade, is in Bondi', 'Saudade'],
    ['our café The Grounds needs beans', 'The Grounds'],
    ['The name of the cafe is "Wild Flour"', 'Wild Flour'],
    ['Cafe name: St. Ali', 'St. Ali'],
    ['I am the owner of Two Birds in Newtown', 'Two Birds'],
    ["We're called Flour and Stone", 'Flour and Stone'],
    ["Hi this is Mia, I run Mia's Kitchen", "Mia's Kitchen"],
    ['We have a little shop in Leeds. It is called Patricia.', 'Patricia'],
  ])('is heard in "%s"', (message, name) => {
    expect(named(message)).toBe(name);
  });

  it.each([
    'I run a cafe in Sydney',
    'I RUN A CAFE IN PERTH',
    'I manage the bar',
    'We run Single O beans',
    'I own La Marzocco Linea',
    'We are opening Monday',
    'We opened in March',
    'there is a café called Patricia near us',
    "my friend's cafe is called Lulu",
    'I own a bakery called something else',
    "We haven't named it yet",
    'we run out of milk',
    'our cafe is in Marrickville',
    'it is called espresso',
    'Is your café called Two Birds?',
  ])('is not heard in "%s"', (message) => {
    expect(named(message)).toBeNull();
  });

  it('tells that there is a café, when they run it', () => {
    expect(hear('I run Two Birds on King St').customer_type?.value).toBe('existing_cafe');
  });

  it("is no wish for a coffee, and not the visitor's own name", () => {
    expect(Object.keys(hear('our cafe is called Bold Street').fields)).toEqual(['cafe_name']);
    expect(hear("I'm Jo from Two Birds Coffee").fields.name?.value).toBe('Jo');
  });

  it.each([
    ['Two Birds', 'Two Birds'],
    ["It's called Moss", 'Moss'],
    ['The Daily Grind, on King St', 'The Daily Grind'],
    ['We call it Little Wing', 'Little Wing'],
    ["Lulu's", "Lulu's"],
  ])('is the answer when it was asked for: "%s"', (message, name) => {
    expect(named(message, { last_asked: 'cafe_name' })).toBe(name);
  });

  it.each(['no name yet', 'not sure yet', 'why do you need that?', 'no', 'we have two cafes', 'thanks, bye'])(
    'is not in an answer that gives none: "%s"',
    (message) => {
      expect(named(message, { last_asked: 'cafe_name' })).toBeNull();
    },
  );
});
