import { createHash } from 'node:crypto';
import type { LeadSnapshot } from '@abbotsford/contracts';
import type { Lead } from './domain/lead';

/**
 * What remains of a lead that sales deleted, for each of its sessions: nothing that can be read, only what keeps old
 * news from bringing it back and tells new contact details from those that sales had.
 */
export interface DeletedLead extends Pick<Lead, 'completeness' | 'carded' | 'wants_human'> {
  readonly visitor_id: string;
  readonly revision: number;
  /** Hashes of the contact details that sales had. */
  readonly contacts: readonly string[];
  /** An erased person: whatever was told until then never counts again, whatever its revision. See `NOT_YET_FORGOTTEN`. */
  readonly erased_at: Date | null;
}

/** While the conversations of an erased person are still there, nothing that comes of them counts. */
export const NOT_YET_FORGOTTEN = new Date('9999-12-31T00:00:00.000Z');

/** What remains of a session of a person who is erased: nothing but that. */
export const erasedLead = (visitor_id: string, erased_at: Date): DeletedLead => ({
  visitor_id,
  revision: 0,
  completeness: 'partial',
  carded: false,
  wants_human: false,
  contacts: [],
  erased_at,
});

/** Whether the deleted lead had one of these emails or phones. */
export function hadContact(
  { visitor_id, contacts }: Pick<DeletedLead, 'visitor_id' | 'contacts'>,
  looked: readonly string[],
): boolean {
  return looked.some((contact) => contacts.includes(hashed(visitor_id, contact)));
}

export function deletedLeadsOf(lead: Lead): DeletedLead[] {
  const { completeness, carded, wants_human, sources } = lead;
  const revisions = new Map(sources.map(({ visitor_id, revision }) => [visitor_id, revision]));
  return lead.visitor_ids.map((visitor_id) => ({
    visitor_id,
    revision: revisions.get(visitor_id) ?? 0,
    completeness,
    carded,
    wants_human,
    contacts: [...lead.emails, ...lead.phones].map((contact) => hashed(visitor_id, contact)),
    erased_at: null,
  }));
}

/**
 * Whether a visitor whose lead was deleted is a lead once more: with contact details that sales did not have, or
 * newly wanting a person, or newly qualified. "Hi again" alone brings nothing back.
 */
export function comesBack(deleted: DeletedLead, snapshot: LeadSnapshot): boolean {
  if (deleted.erased_at) return new Date(snapshot.at) > deleted.erased_at;
  if (snapshot.revision <= deleted.revision) return false;
  const contacts = [snapshot.email, snapshot.mobile].filter((contact) => contact !== null);
  const isNewContact = contacts.some((contact) => !deleted.contacts.includes(hashed(deleted.visitor_id, contact)));
  const wantsPerson = snapshot.wants_human && !deleted.wants_human && contacts.length > 0;
  const newlyQualified = snapshot.completeness === 'qualified' && deleted.completeness === 'partial';
  return isNewContact || wantsPerson || newlyQualified;
}

/** With the visitor's id, so that equal details of two people have nothing in common. */
const hashed = (visitorId: string, contact: string): string =>
  createHash('sha256').update(`${visitorId}:${contact}`).digest('base64url');
