import { expect, it } from 'vitest';
import { hear } from '../../test/heard/local-understanding';

const after = (earlier: string, message: string) =>
  hear(
    message,
    {},
    {
      history: [
        { role: 'user', text: earlier },
        { role: 'bot', text: 'Our Foundry blend.' },
      ],
    },
  );

it.each(['and the mildest', 'And the mildest?', 'or decaf', 'the cheapest one', 'and to Geelong'])(
  'a few words after a question ask on: %s',
  (message) => {
    const heard = after('which of your blends is the strongest', message);
    expect(heard.questions).toEqual([message]);
    expect(heard.small_talk).toBeNull();
  },
);

it.each(['and thanks', 'and my name is Jo', 'and a very good morning to all of you'])(
  'what tells or closes asks nothing: %s',
  (message) => {
    expect(after('which of your blends is the strongest', message).questions).toEqual([]);
  },
);

it('nothing goes on where nothing was asked', () => {
  expect(after('We open in May', 'and the mildest').questions).toEqual([]);
});
