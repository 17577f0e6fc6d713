import { categoryLabels, factLabels, statusLabels, urgencyLabels } from '@/features/tickets/ticket-labels.data';
import type { Ticket } from '@/lib/api-types';
import { formatFieldName } from '@/lib/format';

type Activity = Ticket['activities'][number];

const actions: Readonly<Record<Activity['action'], string>> = {
  created: 'opened it',
  told: 'told more',
  changed: 'changed it',
  replied: 'wrote a message',
  noted: 'left a note',
  reopened: 'opened it again',
  merged: 'merged another ticket into it',
};

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status: statusLabels.staff,
  urgency: urgencyLabels,
  category: categoryLabels,
};

/** "You changed it: Status from Open to Solved". */
export function describeTicketActivity(
  { action, actor_id, changes }: Activity,
  customerId: string,
  me: string,
): string {
  const who =
    actor_id === null
      ? 'The assistant'
      : actor_id === customerId
        ? 'The customer'
        : actor_id === me
          ? 'You'
          : 'A colleague';
  const changed = changes.map(({ field, from, to }) => {
    const label = Object.hasOwn(factLabels, field)
      ? factLabels[field as keyof typeof factLabels]
      : formatFieldName(field);
    const read = (value: string | null) => (value === null ? 'nothing' : (words[field]?.[value] ?? value));
    return `${label} from ${read(from)} to ${read(to)}`;
  });
  return `${who} ${actions[action]}${changed.length > 0 ? `: ${changed.join('; ')}` : ''}`;
}
