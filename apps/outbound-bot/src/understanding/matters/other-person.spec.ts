import { describe, expect, it } from 'vitest';
import { hear } from '../../../test/heard/local-understanding';

describe('for whom a visitor speaks', () => {
  it.each([
    ['actually my sister opens a coffee shop in March, can someone talk to her?', 'their sister', 'new_cafe'],
    ["I'm asking for my brother, he's opening a café in Wodonga", 'their brother', 'new_cafe'],
    ['my sister has a café in Torquay with awful coffee, someone should talk to her', 'their sister', 'existing_cafe'],
    ['oh wait, my nephew takes over a café in Geelong, could one of you ring him?', 'their nephew', 'new_cafe'],
    ["My daughter wants to open a cafe in Kew, I'm asking around for her", 'their daughter', 'new_cafe'],
    ['our nephew has a kiosk in Yea, just looking for him', 'their nephew', 'existing_cafe'],
    ['could you ring him rather than me', 'somebody else', undefined],
  ])('is heard, with what that person has or plans: %j', (message, who, type) => {
    const heard = hear(message);
    expect(heard.other?.value).toBe(who);
    expect(heard.customer_type?.value).toBe(type);
  });

  it.each(['My sister loves coffee', 'I talked to my accountant about it', 'Call me on 0491 570 156'])(
    'is nobody in %j',
    (message) => expect(hear(message).other).toBeUndefined(),
  );

  it('makes that person the one to be called', () => {
    expect(hear('can someone phone my brother?').flow).toBe('wants_human');
  });
});

describe("somebody else's details", () => {
  const speaking = { speaks_for: 'their sister', wants_human: true };

  it.each(['her number is 0491 570 156', 'you reach her on 0491 570 156', "my sister's mobile is 0491 570 156"])(
    'are the ones to use, once it is said for whom: %j',
    (message) => {
      expect(hear(message, speaking).fields.phone?.value).toBe('0491 570 156');
      expect(hear(message).fields.phone).toBeUndefined();
    },
  );

  it("have a name that is not the visitor's", () => {
    const heard = hear('her name is Maya', speaking);
    expect(heard.others_name?.value).toBe('Maya');
    expect(heard.fields.name).toBeUndefined();
  });
});

describe('what was told before', () => {
  const history = [
    { role: 'user', text: "I'm opening a café, forty seats, we want it rather dark" },
    { role: 'bot', text: 'Congratulations on the new café!' },
  ] as const;

  it('is looked for again when the visitor says so', () => {
    const heard = hear('I said that already', { last_asked: 'coffee_style' }, { history });
    expect(heard.fields.coffee_style?.value).toBe('bold');
  });

  it('is left alone otherwise', () => {
    expect(hear('hm', { last_asked: 'coffee_style' }, { history }).fields).toEqual({});
  });

  it('may be said once more: "I told you, Priya"', () => {
    expect(hear('I told you, Priya', { last_asked: 'name' }).fields.name?.value).toBe('Priya');
  });
});
