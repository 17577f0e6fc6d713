import { describe, expect, it } from 'vitest';
import { hear } from '../../../test/heard/local-understanding';

const equipment = (message: string, asked = false) =>
  hear(message, asked ? { last_asked: 'equipment' } : {}).fields.equipment?.value ?? null;

describe('the machine', () => {
  it.each([
    ['We already have an espresso machine', 'yes'],
    ["90 cups a day, the machine's there", 'yes'],
    ['We bought a second-hand Linea', 'yes'],
    ['The equipment is sorted', 'yes'],
    ['The machine came with the lease', 'yes'],
    ['The previous owner left the machine and two grinders', 'yes'],
    ["We've ordered a Synesso and it arrives in May", 'yes'],
    ['We are leasing a La Marzocco', 'yes'],
    ["We don't have a machine yet", 'no'],
    ['No machine yet', 'no'],
    ['We still need an espresso machine', 'no'],
    ["We're looking for a machine", 'no'],
    ['We have grinders but no machine', 'no'],
    ['I would need a machine and grinders', 'no'],
    ['We have a machine but still need a grinder', 'yes'],
    ["I'm not sure about the equipment yet", 'unsure'],
    ["We haven't decided on a machine", 'unsure'],
    ['As for the machine, no idea yet', 'unsure'],
    ['The machine deal fell through, we need one after all', 'no'],
    ["We'd be leasing a machine, nothing there yet", 'no'],
    ['The landlord provides the espresso machine', 'yes'],
    ['We have no clue about machines', 'unsure'],
    ['the machine comes from you then', 'no'],
    ['we would get one from you, a machine I mean', 'no'],
    ['We have a dishwasher and an ice machine', null],
    ['Do you sell machines?', null],
    ['What machine would you recommend?', null],
    ["we don't have a machine yet and i like it bold", 'no'],
    ['we dont have a machine and people there like it strong', 'no'],
    ['my friend has a La Marzocco', null],
    ['if we had a machine we would open tomorrow', null],
    ["the machine deal fell over, so there isn't one any more", 'no'],
    ['do you have a showroom where I can see machines', null],
    ['grinder yes, machine no', 'no'],
    ["there isn't a machine in the shop", 'no'],
    ["we'd start without a machine", 'no'],
    ['We have a great location', null],
  ])('%s', (message, expected) => {
    expect(equipment(message)).toBe(expected);
  });

  it.each([
    ['yes', 'yes'],
    ['Yes we do', 'yes'],
    ['yep, all sorted', 'yes'],
    ['we do, a Rancilio', 'yes'],
    ['no', 'no'],
    ['not yet', 'no'],
    ['Nope, still need everything', 'no'],
    ["we don't", 'no'],
    ['not sure', 'unsure'],
    ['maybe, depends on the budget', 'unsure'],
    ['Sorted, thanks', 'yes'],
    ['why do you ask?', null],
    ['how many blends do you have', null],
  ])('in answer to the question: %s', (message, expected) => {
    expect(equipment(message, true)).toBe(expected);
  });
});

it.each([
  ['a two group synesso', 'yes'],
  ['old lever thing from italy', 'yes'],
  ['Linea Classic', 'yes'],
  ['not a lever machine', null],
  ['what machine', null],
])('named in answer to the question is there: %s', (message, expected) => {
  expect(equipment(message, true)).toBe(expected);
});
