import { describe, expect, it } from 'vitest';
import { hear } from '../../test/hearing';

const knownPhone = { phone: '+61491570156' } as const;
const knownEmail = { email: 'jo.b@hotmail.com' } as const;
const phoneIn = (message: string, state: object = knownPhone) => hear(message, state).fields.phone;
const emailIn = (message: string, state: object = knownEmail) => hear(message, state).fields.email;

describe('a part of a known number put right', () => {
  it.each([
    ['it ends in 9, not 6', '+61491570159'],
    ['Oh, and the last digit is 9', '+61491570159'],
    ['the last three digits should be 342', '+61491570342'],
    ['sorry, should be 159 at the end', '+61491570159'],
    ['the last two numbers are five nine', '+61491570159'],
    ['my phone has 571 in it, not 570', '+61491571156'],
    ["It's not 156 but 165 in my number", '+61491570165'],
  ])('%s', (message, phone) => {
    expect(phoneIn(message)?.value).toBe(phone);
  });

  it('comes with the words that say so', () => {
    expect(phoneIn('Sorry! It ends in 9, not 6.')?.span).toBe('ends in 9');
  });

  it('needs a number that is known', () => {
    expect(phoneIn('it ends in 9, not 6', {})).toBeUndefined();
  });

  it.each(['we sell 250 cups, not 156', 'the lease ends in 3 years', 'a whole new number: 0491 570 157'])(
    'is not read into “%s”',
    (message) => {
      expect(phoneIn(message)?.value ?? '').not.toMatch(/^\+/);
    },
  );
});

describe('a part of a known address put right', () => {
  it.each([
    ["it's .com.au", 'jo.b@hotmail.com.au'],
    ["it's .com.au, not .com", 'jo.b@hotmail.com.au'],
    ['the email should be gmail, not hotmail', 'jo.b@gmail.com'],
    ["sorry, it's joe.b@ not jo.b@", 'joe.b@hotmail.com'],
    ["No, it's @outlook.com", 'jo.b@outlook.com'],
    ['my address is spelled with a k, not a b', 'jo.k@hotmail.com'],
  ])('%s', (message, email) => {
    expect(emailIn(message)?.value).toBe(email);
  });

  it('is also that of an address which waits for its confirmation', () => {
    const pending_confirmation = { field: 'email', suggestion: 'jo@gmail.com', typed: 'jo@gmial.com' } as const;
    expect(emailIn('it should be outlook instead of gmial', { pending_confirmation })?.value).toBe('jo@outlook.com');
  });

  it.each(['bold, not hot', 'we like light, not jo', 'open till 5.30'])('is not read into “%s”', (message) => {
    expect(emailIn(message)).toBeUndefined();
  });
});

describe("somebody else's detail", () => {
  it.each([
    ["my partner's email is sal@corner.com.au, use that one", 'sal@corner.com.au'],
    ["best to use my wife's, jenny@tealeaf.co.uk", 'jenny@tealeaf.co.uk'],
  ])('counts when it is the one to use: %s', (message, email) => {
    expect(emailIn(message, {})?.value).toBe(email);
  });

  it.each([
    "my accountant's email is pam@ledger.com.au",
    'cc my bookkeeper, pam@ledger.com.au',
    "my brother's email is al@corner.com.au, use that one only to reach him",
  ])('stays theirs: %s', (message) => {
    expect(emailIn(message, {})).toBeUndefined();
  });

  it("is set aside after it was named: “the patients' line is …, please don't use that one”", () => {
    expect(phoneIn("My patients' line is 0491 570 156, please don't use that one.", {})).toBeUndefined();
  });
});
