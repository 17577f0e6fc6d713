import { findEmails } from '@abbotsford/validation';

/** What could be dialled, wherever the visitor is. */
const NUMBER = /\+?\d(?:[\s().-]{0,2}\d){7,30}/gu;

/** A question as editors may read it: without the addresses and numbers of whoever asks. */
export function withoutContacts(question: string): string {
  return findEmails(question)
    .reduce((text, { span }) => (span === '' ? text : text.replaceAll(span, '…')), question)
    .replace(NUMBER, '…')
    .replace(/\s+/gu, ' ')
    .trim();
}
