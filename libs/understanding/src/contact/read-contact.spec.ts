import { describe, expect, it } from 'vitest';
import { hear } from '../../test/hearing';

describe('whose address it is', () => {
  it.each([
    ['Write to kira@dawncafe.com.au', 'kira@dawncafe.com.au'],
    ["My accountant's email is jim@books.com", null],
    ["My accountant's email is jim@books.com, mine is kira@dawncafe.com.au", 'kira@dawncafe.com.au'],
    ['Not old@dawn.com but new@dawn.com', 'new@dawn.com'],
    ['new@dawn.com, not old@dawn.com', 'new@dawn.com'],
    ['Please use hello@dawn.com instead of the one before', 'hello@dawn.com'],
    ['Our current roaster is rude, you can find them at sales@meanbeans.com', null],
    ["My wife's email is ana@dawn.com", null],
    ["Dave's email is dave@dawn.com", null],
    ["The cafe's email is hello@dawn.com", 'hello@dawn.com'],
    ['our email is hello@dawn.com', 'hello@dawn.com'],
    ['is your email info@abbotsford.com?', null],
    ['a@b.com is my private one, better use shop@b.com', 'shop@b.com'],
    ['kira dot lee at gmail dot com', 'kira.lee@gmail.com'],
    ['kira@dawncafe', 'kira@dawncafe'],
    ['I wrote to sales@meanbeans.com and nobody answered', null],
    ['We have emailed sales@meanbeans.com twice', null],
    ['I wrote to you from kira@dawncafe.com.au', 'kira@dawncafe.com.au'],
    ['邮箱是kira@dawncafe.com.au', 'kira@dawncafe.com.au'],
    ['Kira Lee|0491570110|kira@dawncafe.com.au', 'kira@dawncafe.com.au'],
    ['josé@dawncafe.com.au', 'josé@dawncafe.com.au'],
  ])('%s', (message, expected) => {
    expect(hear(message).fields.email?.value ?? null).toBe(expected);
  });

  it('takes an address without its @ as a failed answer to the question for it', () => {
    expect(hear('kira.gmail.com', { last_asked: 'email' }).fields.email?.value).toBe('kira.gmail.com');
    expect(hear('our site is dawncafe.com').fields.email).toBeUndefined();
  });
});

describe('whose phone number it is', () => {
  it.each([
    ['Ring me on 0491 570 110', '0491 570 110'],
    ["My landlord's number is 0491 570 110", null],
    ['The other roaster can be reached on 0491 570 110', null],
    ["my husband's mobile is 0491 570 110 but mine is 0491 570 006", '0491 570 006'],
    ["0491 570 110 is my partner's, 0491 570 006 is me", '0491 570 006'],
    ["0491 570 110 oh no that's wrong it's 0491 570 006", '0491 570 006'],
    ['ask for Bob on 0491 570 110', null],
    ['I saw the number 0491 570 110 on a van, call me on 0491 570 006', '0491 570 006'],
    ['it was 0491 570 110, now it is 0491 570 006', '0491 570 006'],
    ['I had 0491 570 110', null],
    ['we used to run a cafe, 0491 570 110', '0491 570 110'],
    ["don't hesitate to call me on 0491 570 110", '0491 570 110'],
    ["she's at work, call her on 0491 570 110", null],
    ["I saw the bus company's number, 0491 570 110", null],
    ['oh no I meant 0491 570 110', '0491 570 110'],
    ['my wife has the keys, ring me on 0491 570 110', '0491 570 110'],
    ['For the fit-out talk to my builder Rick, rick@buildit.ca, 0491 570 110', null],
    ['My wife and I run it, 0491 570 110', '0491 570 110'],
    ['0491 570 110 no wait, 0491 570 006', '0491 570 006'],
    ['our shop number is (03) 5550 1234', '(03) 5550 1234'],
    ['our ABN is 51 824 753 556 and I am on 0491 570 110', '0491 570 110'],
    ['my mobile is 0491 57', '0491 57'],
    ['order number 4532-8891', null],
    ['I called 03 5550 1234 and nobody picked up', null],
    ['my mobile is 0491 570 110 and the shop is 03 5550 1234', '0491 570 110'],
    ['0491 570 110, better use the shop: 03 5550 1234', '03 5550 1234'],
    ['0491\u2011570\u2011110', '0491-570-110'],
    ['Kira Lee|0491570110|kira@dawncafe.com.au', '0491570110'],
    ['We open 3/5/2028 and pour 150 cups between 9 and 5', null],
  ])('%s', (message, expected) => {
    expect(hear(message).fields.phone?.value ?? null).toBe(expected);
  });

  it('reads no phone number from the digits of an address', () => {
    expect(hear('jo0491570110@gmail.com').fields.phone).toBeUndefined();
  });
});
