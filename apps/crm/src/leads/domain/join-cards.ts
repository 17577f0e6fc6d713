import type { DealStage } from '@abbotsford/contracts';
import type { Deal, DealPatch } from '../../deals/domain/deal';
import { together } from './join-leads';

/** A card that is won or lost tells of business that is over: it is never joined with another. */
export const isOpen = ({ status }: Pick<Deal, 'status'>): boolean => status !== 'won' && status !== 'lost';

const openStages: readonly DealStage[] = ['new-lead', 'contacted', 'proposal-sent', 'negotiation'];

/** Which card stands for the lead when two leads are joined, and what becomes of the other. */
export type CardsJoined =
  | { readonly stays: Deal | null; readonly goes: null; readonly unlinked: Deal | null }
  | { readonly stays: Deal; readonly goes: Deal; readonly unlinked: null };

/** Of two open cards the older stays and takes the other in; one that is over stays on the board by itself. */
export function joinCards(a: Deal | null, b: Deal | null): CardsJoined {
  if (!a || !b) return { stays: a ?? b, goes: null, unlinked: null };
  const [older, younger] = a.created_at <= b.created_at ? [a, b] : [b, a];
  if (isOpen(older) && isOpen(younger)) return { stays: older, goes: younger, unlinked: null };
  return isOpen(younger) && !isOpen(older)
    ? { stays: younger, goes: null, unlinked: older }
    : { stays: older, goes: null, unlinked: younger };
}

/** What the card that stays takes over of the one that goes: how far it is, its value, and all that sales wrote. */
export function takenOver(stays: Deal, goes: Deal): DealPatch {
  return {
    status: openStages[Math.max(openStages.indexOf(stays.status), openStages.indexOf(goes.status))] ?? stays.status,
    deal_value: stays.deal_value === 0 ? goes.deal_value : stays.deal_value,
    meeting_notes: together(stays.meeting_notes, goes.meeting_notes),
    comments: together(stays.comments, goes.comments),
  };
}
