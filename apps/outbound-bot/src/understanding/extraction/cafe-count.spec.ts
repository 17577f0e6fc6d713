import { describe, expect, it } from 'vitest';
import { hear } from '../../../test/heard/local-understanding';

const count = (message: string, state: Parameters<typeof hear>[1] = {}) =>
  hear(message, state).fields.cafe_count?.value ?? null;

describe('cafés open now', () => {
  it.each([
    ['We own four cafes in Tasmania', 4],
    ['I run 2 coffee shops', 2],
    ['We used to own five cafés, we sold three, so there are two now', 2],
    ['Our three sites are all in Leeds', 3],
    ["We've got twelve locations", 12],
    ['We have one cafe in Wellington', 1],
    ['It is a single location', 1],
    ["I'm the owner of five cafés", 5],
    ['I own two small espresso bars', 2],
    ['We run a group of 15 cafes', 15],
    ['We have two cafes and are opening a third', 2],
    ['I have two cafes and want to open three more cafes', 2],
    ['We sold one, so now we have two shops', 2],
    ["I've got a coffee shop in Bath, just the one", 1],
    ['I run the coffee side of a six-café group', 6],
    ["We're expanding from two cafes to four", 2],
    ['We want to open two cafes', null],
    ['We plan to have five locations one day', null],
    ['There are three cafes in our street', null],
    ["I've visited your 5 stores", null],
    ['I used to own three cafes', null],
    ['I worked in two cafes', null],
    ['My friend owns three cafes', null],
    ['we have 3 cafes and plan to open two more', 3],
    ['We had three cafes, now we have two', 2],
    ['We used to own five cafés, we sold three, so there are two now', 2],
    ['My boss asked me to find a new roaster for our two cafés', 2],
    ['I own two cafes and open another in September', 2],
    ["my friend's cafe does 400 cups, we do maybe 90", null],
    ["I've got 3 kids, and now I want to open my own coffee shop", null],
    ['looking to switch suppliers for my three cafes', 3],
    ["if we open two more we'd have five cafes", null],
    ['150 cups a day', null],
    ['I have 2 kids', null],
    ['We need two machines', null],
  ])('%s', (message, expected) => {
    expect(count(message)).toBe(expected);
  });

  it.each([
    ['two', 2],
    ['just the one', 1],
    ['Only one, in Ghent', 1],
    ['3 at the moment', 3],
    ['a couple', 2],
    ['seven in total', 7],
    ["we've got two in town and one at the beach", 2],
    ['no idea', null],
    ['2 now, third one in May', 2],
    ['single site', 1],
    ['three plus a roastery', 3],
    ['45 Marine Parade, Napier 4110', null],
  ])('in answer to the question: %s', (message, expected) => {
    expect(count(message, { last_asked: 'cafe_count', customer_type: 'existing_cafe' })).toBe(expected);
  });

  it.each([
    ["we closed one, so we're down to two", 2],
    ['Actually we have four locations now', 4],
    ['make that three shops, not two', 3],
    ['I meant six, not three', 6],
    ['correction, I own 5', 5],
    ['oh and I forgot one, so four in total', 4],
    ['Sorry, 4 shops actually', 4],
    ['Actually make it two', 2],
    ['oops, I meant 5', 5],
    ['actually make it 90', null],
    ['sorry, I was away for two weeks', null],
    ['wait, call me after 4', null],
    ['4 if you count the kiosk', 4],
    ['well, five counting the van', 5],
    ['or 4, if we include the pop-up', 4],
    ['moving beans from one store to the other takes ages', null],
  ])('corrects a known count: %s', (message, expected) => {
    expect(count(message, { cafe_count: 3, customer_type: 'existing_cafe' })).toBe(expected);
  });

  it('leaves a bare figure to the cups when they are known', () => {
    expect(count('Actually make it 40', { cafe_count: 3, volume: 60, customer_type: 'existing_cafe' })).toBeNull();
  });
});
