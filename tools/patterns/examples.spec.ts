import { misreadExamples, unneededAlternatives } from '@abbotsford/testing/unneeded-alternatives';
import { describe, expect, it } from 'vitest';
import { readContact, readMessage } from '@abbotsford/understanding';
import {
  aboutAddress,
  aboutNumber,
  ending,
  lastDigits,
  pairs,
} from '../../libs/understanding/src/contact/contact-correction.data';
import { contactWords } from '../../libs/understanding/src/contact/contact-words.data';
import { nameContext } from '../../libs/understanding/src/contact/name-context.data';
import { nameLeads } from '../../libs/understanding/src/contact/name-leads.data';
import { signOffs } from '../../libs/understanding/src/contact/sign-offs.data';
import { numberContext, numberForms } from '../../libs/understanding/src/numbers.data';
import { emailForms } from '../../libs/validation/src/find-emails.data';
import { phoneTable } from '../../libs/validation/src/find-phones.data';

const nobody = { asked: null, email: null, phone: null, pending: null };

/** Names are looked for in a message without its addresses and numbers. */
const withoutContact = (text: string) => readContact(readMessage(text), nobody, 'AU').rest.cased;
const ofNames = (rows: typeof nameLeads) =>
  rows.map(({ pattern, says, not = [] }) => ({
    pattern,
    says: Object.keys(says).map(withoutContact),
    not: not.map(withoutContact),
  }));

interface WithValues {
  readonly pattern: RegExp;
  readonly says: Readonly<Record<string, unknown>>;
  readonly not: readonly string[];
}
/** What each text is read as the readers' own tests try. */
const ofTexts = ({ pattern, says, not }: WithValues) => ({ pattern, says: Object.keys(says), not });

const tables = {
  'names by what leads to them': ofNames(nameLeads),
  'names at the end of a message': ofNames(signOffs),
  'what stands around names': Object.values(nameContext),
  addresses: Object.values(emailForms).map(ofTexts),
  'phone numbers': Object.values(phoneTable),
  'what stands around addresses and numbers': Object.values(contactWords),
  'details put right': [...lastDigits, ...pairs, ending, aboutAddress, aboutNumber],
  numbers: numberForms.map(ofTexts),
  'what stands around numbers': Object.values(numberContext),
};

describe.each(Object.entries(tables))('the patterns for %s', (_, rows) => {
  it('find what their examples say, and nothing in the others', () => {
    expect(misreadExamples(rows)).toEqual([]);
  });

  it('have no words that no example needs', () => {
    expect(unneededAlternatives(rows)).toEqual([]);
  });
});
