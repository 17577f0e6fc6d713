import type { PersonContact } from '@abbotsford/contracts';
import { invalid } from '@abbotsford/service-kit';
import { readContact, type Contact } from './domain/contact';

/** The contact that a request names. @throws ServiceError request.invalid with the field that is wrong */
export function contactOf(request: PersonContact, home: string): Contact {
  const contact = readContact(request, home);
  if ('kind' in contact) return contact;
  throw invalid(contact);
}
