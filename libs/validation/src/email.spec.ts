import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance';
import { checkEmail, tldExists } from './email';
import { mailProviders } from './email-domains.data';

describe('an address that is right', () => {
  it.each([
    ['jo@gmail.com', 'jo@gmail.com'],
    ['Hannah.Weiss@GMX.de', 'hannah.weiss@gmx.de'],
    ["pat.o'neill+beans@corner-cup.ie", "pat.o'neill+beans@corner-cup.ie"],
    ['a@b.co', 'a@b.co'],
    ['hello@third.wave.coffee', 'hello@third.wave.coffee'],
    ['sam@ymail.com', 'sam@ymail.com'],
    ['sam@mail.com', 'sam@mail.com'],
    ['kim@hotmail.co.uk', 'kim@hotmail.co.uk'],
    ['kim@live.com.au', 'kim@live.com.au'],
    ['kim@bigpond.net.au', 'kim@bigpond.net.au'],
    ['kim@me.com', 'kim@me.com'],
    ['kim@cloud.com', 'kim@cloud.com'],
    ['kim@yahoo.co.in', 'kim@yahoo.co.in'],
    ['owner@olive.com', 'owner@olive.com'],
    ['owner@yarrabeans.com.au', 'owner@yarrabeans.com.au'],
    ['owner@smallbatch.co', 'owner@smallbatch.co'],
    ['hello@cafébleu.com.au', 'hello@cafébleu.com.au'],
    ['hello@cafe\u0301bleu.com.au', 'hello@cafébleu.com.au'],
    ['jo@例え.みんな', 'jo@例え.みんな'],
    ['\u2066jo@gmail.com\u2069\u200B', 'jo@gmail.com'],
    ['ｊｏ＠ｇｍａｉｌ．ｃｏｍ', 'jo@gmail.com'],
  ])('accepts %s', (text, email) => {
    expect(checkEmail(text)).toEqual({ status: 'ok', email });
  });
});

describe('a likely slip in a well-known domain', () => {
  it.each([
    ['bo@gmial.com', 'bo@gmail.com'],
    ['bo@gamil.com', 'bo@gmail.com'],
    ['bo@gnail.com', 'bo@gmail.com'],
    ['bo@gmai.com', 'bo@gmail.com'],
    ['bo@gmaill.com', 'bo@gmail.com'],
    ['bo@gmail.co', 'bo@gmail.com'],
    ['bo@gmail.cm', 'bo@gmail.com'],
    ['bo@gmail.com.au', 'bo@gmail.com'],
    ['bo@gmailcom', 'bo@gmail.com'],
    ['bo@gmial.con', 'bo@gmail.com'],
    ['bo@hotmial.com', 'bo@hotmail.com'],
    ['bo@hotmal.com', 'bo@hotmail.com'],
    ['bo@homtail.com', 'bo@hotmail.com'],
    ['bo@hotmial.co.uk', 'bo@hotmail.co.uk'],
    ['bo@yahooo.com', 'bo@yahoo.com'],
    ['bo@yaho.com.au', 'bo@yahoo.com.au'],
    ['bo@outlok.com', 'bo@outlook.com'],
    ['bo@outloook.com', 'bo@outlook.com'],
    ['bo@iclod.com', 'bo@icloud.com'],
    ['bo@icoud.com', 'bo@icloud.com'],
    ['bo@bigpnd.com', 'bo@bigpond.com'],
    ['bo@bigpon.com', 'bo@bigpond.com'],
    ['bo@optusnet.com.ua', 'bo@optusnet.com.au'],
    ['bo@protonmial.com', 'bo@protonmail.com'],
    ['bo@live.co', 'bo@live.com'],
  ])('asks about %s', (typed, suggestion) => {
    expect(checkEmail(typed)).toEqual({ status: 'typo', typed, suggestion });
  });

  it.each([
    ['mia@harvestcup.con', 'mia@harvestcup.com'],
    ['mia@harvestcup.cmo', 'mia@harvestcup.com'],
    ['mia@harvestcup.comm', 'mia@harvestcup.com'],
    ['mia@harvestcup.ocm', 'mia@harvestcup.com'],
    ['mia@harvestcup.nett', 'mia@harvestcup.net'],
    ['mia@harvestcup.co.ku', 'mia@harvestcup.co.uk'],
  ])('asks about the ending of %s, whatever the domain', (typed, suggestion) => {
    expect(checkEmail(typed)).toEqual({ status: 'typo', typed, suggestion });
  });

  it('never queries a domain that a provider really has', () => {
    for (const { label, endings } of mailProviders) {
      for (const ending of endings) expect(checkEmail(`x@${label}.${ending}`).status).toBe('ok');
    }
  });

  it('only suggests addresses that it would accept itself', () => {
    const slips = fc
      .tuple(fc.constantFrom(...mailProviders), fc.nat(12), fc.constantFrom('drop', 'double', 'swap'))
      .map(([{ label, endings }, at, slip]) => {
        const domain = `${label}.${endings[0] ?? 'com'}`;
        const i = at % (domain.length - 1);
        if (slip === 'drop') return domain.slice(0, i) + domain.slice(i + 1);
        if (slip === 'double') return domain.slice(0, i) + domain.charAt(i) + domain.slice(i);
        return domain.slice(0, i) + domain.charAt(i + 1) + domain.charAt(i) + domain.slice(i + 2);
      });
    fc.assert(
      fc.property(slips, (domain) => {
        const check = checkEmail(`ana@${domain}`);
        if (check.status === 'typo')
          expect(checkEmail(check.suggestion)).toEqual({ status: 'ok', email: check.suggestion });
      }),
    );
  });
});

describe('what is no address', () => {
  it.each([
    ['leo@ourplace', 'cut off'],
    ['leo.gmail.com', 'no'],
    ['@gmail.com', 'before the @'],
    ['leo@', 'after the @'],
    ['leo@@gmail.com', 'just one @'],
    ['leo brown@gmail.com', 'spaces'],
    ['leo..b@gmail.com', 'dot too many'],
    ['.leo@gmail.com', 'dot too many'],
    ['leo@gmail..com', 'dot too many'],
    ['leo@-cup.com', "isn't a domain"],
    ['léo@cup.com', '“é”'],
    ['leo@cup.qwerty', '.qwerty'],
    [`${'a'.repeat(65)}@cup.com`, 'longer'],
  ])('says what is wrong with %s', (text, words) => {
    const check = checkEmail(text);
    expect(check.status).toBe('invalid');
    expect(check.status === 'invalid' && check.reason).toContain(words);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['ok', 'typo', 'invalid']).toContain(checkEmail(text).status);
      }),
    );
  });
});

it('knows which endings exist', () => {
  for (const domain of ['com', '.nz', 'x@cup.coffee', 'cup.co.uk', 'gmial.com']) expect(tldExists(domain)).toBe(true);
  for (const domain of ['con', 'gmail.con', 'cup.cmo', '']) expect(tldExists(domain)).toBe(false);
});

describe('edit distance', () => {
  it.each([
    ['gmail', 'gmial', 1],
    ['gmail', 'gmail', 0],
    ['', 'abc', 3],
    ['hotmail', 'htmial', 2],
  ])('from %s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is symmetric and never more than the longer length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
