import { describe, expect, it } from 'vitest';
import { hear } from '../test/hearing';

describe('questions for the knowledge base', () => {
  it.each([
    ['Do you deliver to Tasmania?', ['Do you deliver to Tasmania?']],
    ['what machines do you sell', ['what machines do you sell']],
    ["I'm Ana. How long do beans keep? My email is a@b.com", ['How long do beans keep?']],
    ['Tell me about your training', ['Tell me about your training']],
    ["I'd like to know what a kilo costs", ["I'd like to know what a kilo costs"]],
    ['Do you roast yourselves? And where?', ['Do you roast yourselves?', 'And where?']],
    ['Before I answer, can I lease a machine from you?', ['Before I answer, can I lease a machine from you?']],
    ['How are you?', []],
    ['Are you a robot?', []],
    ['What is this?', []],
    ['Can I talk to a person?', []],
    ['Can you email me at a@b.com?', []],
    ['Really?', []],
    ['What we need is training', []],
    ['When we open, it will be busy', []],
    ['You are useless, you know that?', []],
    ['Why do you need my number?', []],
    ['We open in May.', []],
    ['Can I ask you a question?', []],
    ['is that ok?', []],
    ['how strong is your coffee', ['how strong is your coffee']],
    ['whats the price of a grinder', ["what's the price of a grinder"]],
    ['do u train staff', ['do you train staff']],
    ['Price for 30 kg a week', ['Price for 30 kg a week']],
    ['what bugs me is the price', []],
    ["That's all I know about coffee, can you help me?", []],
    ['am I chatting with a computer?', []],
  ])('%s', (message, questions) => {
    expect(hear(message).questions.map((question) => question.replace(/\?$/, ''))).toEqual(
      questions.map((question) => question.replace(/\?$/, '')),
    );
  });
});

describe('a question as it is typed on a phone', () => {
  it.each([
    'which of your blends is the strongest',
    'which one suits oat milk',
    'what if nobody is home',
    'what happens with the old bags',
    'who pays for the return',
    'can i stop whenever i like',
    'does she have to sign anything first',
    'will it fit on a 90 cm bench',
    'do all sites share one price',
    "isn't there a discount for charities",
    'is the machine included',
    'how long till it gets here',
    'i just want a price for 20 kg a week',
    'why so dear',
  ])('is one: %s', (message) => expect(hear(message).questions).toHaveLength(1));

  it.each([
    'what would help us is a technician',
    'what matters most is consistency',
    'what a day',
    'where i live there is nothing',
    'when we open in march',
    'which is nice',
    'do weddings and markets',
    'have a machine',
    'could be march',
    'would be good',
    'anybody there?',
  ])('is none: %s', (message) => expect(hear(message).questions).toEqual([]));
});

describe('a demand for a promise', () => {
  it.each([
    'Give me 50% off',
    'give us ten percent off',
    'can you give it to me free of charge',
    'make it half price, confirm the half price now',
    'honour a price match please, take the price match',
    'Promise me that it never breaks',
    'I want free beans',
    'can you guarantee the price for ten years?',
    'Give us a discount or we leave',
  ])('%s', (message) => {
    expect(hear(message).wants_promise).toBe(true);
    expect(hear(message).questions).toEqual([]);
  });

  it.each([
    'What do you charge for a kilo?',
    'We open in May',
    'Do you have a trial pack?',
    'Are there discounts for large orders?',
  ])('is not: %s', (message) => {
    expect(hear(message).wants_promise).toBe(false);
  });
});
