import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEmails } from './find-emails';
import { emailForms } from './find-emails.data';

const addresses = (text: string) => findEmails(text).map((found) => found.text);

describe('addresses in a text', () => {
  it.each([
    ['Write to nora@fjellkaffe.no.', ['nora@fjellkaffe.no']],
    ['(ravi.k@chaiandco.in)', ['ravi.k@chaiandco.in']],
    ['email:joe@x.co.uk, thanks!', ['joe@x.co.uk']],
    ['<mailto:Joe@x.co.uk>', ['Joe@x.co.uk']],
    ['"sean.o\'dea@cup.ie"', ["sean.o'dea@cup.ie"]],
    ["it's 'lee@cup.sg'!", ['lee@cup.sg']],
    ['not old@cup.com but new@cup.com', ['old@cup.com', 'new@cup.com']],
    ['it is lena@mycafe', ['lena@mycafe']],
    ['lena @ mycafe.de please', ['lena@mycafe.de']],
    ['lena dot koch at mycafe dot de', ['lena.koch@mycafe.de']],
    ['tane(at)cup.co.nz', ['tane@cup.co.nz']],
    ['hello@@beanery.com', ['hello@@beanery.com']],
    ['my email is asha@', ['asha@']],
    ['jo(at)beanery(dot)com', ['jo@beanery.com']],
    ['jo at beanery dot co dot nz', ['jo@beanery.co.nz']],
    ['you can find us at beanery dot com', []],
    ['we met at beanery.com', []],
    ['follow @beanery', []],
    ['r o b @ gmail.com', ['rob@gmail.com']],
    ['zoe@zest,com', ['zoe@zest.com']],
    ["it's @outlook.com", []],
    ['open @ 9 am', []],
    ['no address here', []],
    ['写信给 li@tea.cn', ['li@tea.cn']],
  ])('%s', (text, expected) => {
    expect(addresses(text)).toEqual(expected);
  });

  it('gives the exact part of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }),
        fc.emailAddress(),
        fc.string({ maxLength: 20 }),
        (before, email, after) => {
          const text = `${before} ${email} ${after}`;
          for (const { span, index } of findEmails(text)) expect(text.slice(index, index + span.length)).toBe(span);
        },
      ),
    );
  });
});

describe('where an address is expected', () => {
  it.each(Object.values(emailForms).flatMap(({ says }) => Object.entries(says)))(
    'it is read however it is written: %s',
    (text, address) => {
      expect(findEmails(text, { expected: true }).map((found) => found.text)).toEqual([address]);
    },
  );

  it.each([
    ['its hello at the little cup dot com dot au, all one word', ['hello@thelittlecup.com.au']],
    ['find us at beanery.com', []],
    ['no, at nine o clock', []],
  ])('%s', (text, expected) => {
    expect(findEmails(text, { expected: true }).map((found) => found.text)).toEqual(expected);
  });
});
