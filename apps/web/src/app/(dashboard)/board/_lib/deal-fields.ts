import type { Deal, DealFields, DealStage, Priority } from '@/lib/api-types';
import { formNumberOrNull, formText, formTextOrNull } from '@/lib/form-text';

export const priorities: readonly Priority[] = ['Low', 'Medium', 'High'];

export const stages: readonly { value: DealStage; label: string }[] = [
  { value: 'new-lead', label: 'New lead' },
  { value: 'contacted', label: 'Contacted' },
  { value: 'proposal-sent', label: 'Proposal sent' },
  { value: 'negotiation', label: 'Negotiation' },
  { value: 'won', label: 'Won' },
  { value: 'lost', label: 'Lost' },
];

/** What a person filled in. A value outside the lists, which the form doesn't offer, becomes the usual one. */
export function readDealForm(form: FormData): DealFields {
  const priority = formText(form, 'priority');
  const status = formText(form, 'status');
  return {
    company_name: formText(form, 'company_name'),
    deal_value: formNumberOrNull(form, 'deal_value') ?? 0,
    contact_person: formTextOrNull(form, 'contact_person'),
    email: formTextOrNull(form, 'email'),
    mobile: formTextOrNull(form, 'mobile'),
    summary: formTextOrNull(form, 'summary'),
    priority: priorities.find((each) => each === priority) ?? 'Medium',
    status: stages.find(({ value }) => value === status)?.value ?? 'new-lead',
    meeting_notes: formTextOrNull(form, 'meeting_notes'),
    comments: formTextOrNull(form, 'comments'),
  };
}

/** Only what differs from the deal that the form was opened with, so that others' changes to the rest are kept. */
export function changedFields(before: Deal, after: DealFields): Partial<DealFields> {
  const entries = Object.entries(after).filter(([name, value]) => {
    const old = before[name as keyof DealFields];
    // An empty text and none are the same to the person who sees the field.
    return (old === '' ? null : old) !== value;
  });
  return Object.fromEntries(entries);
}
