import { describe, expect, it } from 'vitest';
import { hear } from '../test/hearing';

describe('a field that is declined', () => {
  it.each([
    ["I'd rather not give my phone number", ['phone']],
    ["I'd rather not give out my number, email is fine", ['phone']],
    ["I don't want to give you my email", ['email']],
    ['Stop asking for my mobile', ['phone']],
    ['no phone calls please', ['phone']],
    ['Only by email please', ['phone']],
    ['phone only please', ['email']],
    ['only by phone', ['email']],
    ["I'm not on email", ['email']],
    ['I hate phone calls', ['phone']],
    ['Email only please', ['phone']],
    ["Please don't email me", ['email']],
    ["I won't tell you my name", ['name']],
    ['No phone, no email', ['phone', 'email']],
    ["I don't have an email", ['email']],
    ["I don't give out my number", ['phone']],
    ['Not interested in a call', ['phone']],
    ['Can we leave the phone out of it?', ['phone']],
    ["I don't do email", ['email']],
    ['I never check email', ['email']],
    ['They never answer the phone', []],
    ["Please don't write there", []],
    ['We need a new phone system', []],
    ['My number is 0491 570 110', []],
    ['no machine yet', []],
    ["I don't want to change my phone number, it's 0491 570 110", []],
  ])('%s', (message, fields) => {
    expect([...hear(message).declined].sort()).toEqual([...fields].sort());
  });

  it.each([
    "I'd rather not say",
    'skip',
    'pass',
    'none of your business',
    'prefer not to say',
    "no, I'd rather not",
    'next question please',
    'not giving that out, sorry',
  ])('is the one asked for when the visitor says: %s', (message) => {
    expect(hear(message, { last_asked: 'volume' }).declined).toEqual(['volume']);
  });

  it('is the other way of contact when the visitor names the one they like', () => {
    expect(hear("I'd prefer email", { last_asked: 'phone' }).declined).toEqual(['phone']);
    expect(hear("I'd rather you phoned", { last_asked: 'email' }).declined).toEqual(['email']);
    expect(hear('Email is fine', { last_asked: 'volume' }).declined).toEqual([]);
  });

  it('takes a plain no for a refusal of a personal detail only', () => {
    expect(hear('No', { last_asked: 'phone' }).declined).toEqual(['phone']);
    expect(hear('No', { last_asked: 'equipment' }).declined).toEqual([]);
  });
});

describe('a value that is taken back', () => {
  it.each([
    ['Please delete my phone number', ['phone']],
    ['forget my email', ['email']],
    ["That's not my number", ['phone']],
    ['the email you have is wrong', ['email']],
    ['my phone broke', []],
    ["That's not my number, it's 0491 570 006", []],
  ])('%s', (message, fields) => {
    expect(hear(message, { phone: '+61491570110', email: 'a@b.com' }).withdrawn).toEqual(fields);
  });

  it('was there before', () => {
    expect(hear('forget my email').withdrawn).toEqual([]);
  });
});

describe('what is not known', () => {
  it.each(['no idea yet', 'not sure', "haven't decided", 'hard to say', 'TBD', "I don't know"])('%s', (message) => {
    expect(hear(message, { last_asked: 'volume' }).unknown).toEqual(['volume']);
    expect(hear(message, { last_asked: 'volume' }).declined).toEqual([]);
  });

  it('may be named', () => {
    expect(hear("I'm not sure about the volume yet").unknown).toEqual(['volume']);
    expect(hear("not sure about the machine, but I'm Ruth", { last_asked: 'name' }).unknown).toEqual(['equipment']);
  });
});
