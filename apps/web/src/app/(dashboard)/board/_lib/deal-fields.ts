import type { Deal, DealFields, DealSource, DealStage, Priority } from '@/lib/api-types';
import { dayOf, endOfDay } from '@/lib/days';

export const priorities: readonly Priority[] = ['Low', 'Medium', 'High'];
export const sources: readonly DealSource[] = ['chat', 'support', 'manual', 'import'];
export const stageIds: readonly DealStage[] = ['new-lead', 'contacted', 'proposal-sent', 'negotiation', 'won', 'lost'];

export const isClosed = (stage: string): stage is 'won' | 'lost' => stage === 'won' || stage === 'lost';

/** How a field is shown in its control, and what is sent of what was typed there. */
interface EditableField {
  show: (deal: Deal) => string;
  read: (text: string) => Partial<DealFields>;
}

type TextName =
  | 'contact_person'
  | 'email'
  | 'mobile'
  | 'owner'
  | 'next_action'
  | 'won_lost_reason'
  | 'summary'
  | 'meeting_notes'
  | 'comments';

const text = (name: TextName): EditableField => ({
  show: (deal) => deal[name] ?? '',
  read: (typed) => ({ [name]: typed.trim() || null }),
});

/** The fields of a deal that people write, in the order of the form. */
export const editable = {
  company_name: { show: ({ company_name }) => company_name, read: (typed) => ({ company_name: typed.trim() }) },
  status: { show: ({ status }) => status, read: (typed) => ({ status: typed as DealStage }) },
  won_lost_reason: text('won_lost_reason'),
  owner: text('owner'),
  priority: { show: ({ priority }) => priority, read: (typed) => ({ priority: typed as Priority }) },
  deal_value: { show: ({ deal_value }) => String(deal_value), read: (typed) => ({ deal_value: Number(typed) }) },
  next_action: text('next_action'),
  next_action_at: {
    show: ({ next_action_at }) => (next_action_at === null ? '' : dayOf(next_action_at)),
    read: (typed) => ({ next_action_at: typed === '' ? null : endOfDay(typed) }),
  },
  contact_person: text('contact_person'),
  email: text('email'),
  mobile: text('mobile'),
  summary: text('summary'),
  meeting_notes: text('meeting_notes'),
  comments: text('comments'),
} as const satisfies Record<string, EditableField>;
export type FieldName = keyof typeof editable;

export const fieldNames = Object.keys(editable) as readonly FieldName[];
