import type { LeadSnapshot, NewBusiness, Priority } from '@abbotsford/contracts';
import { blankDeal, type Deal, type DealPatch, type NewDeal } from '../../deals/domain/deal';
import type { CardLink, Lead, LeadFacts } from './lead';

/** The lowest score of each priority, highest first. */
const priorityByScore = [
  { from: 70, priority: 'High' },
  { from: 40, priority: 'Medium' },
  { from: 0, priority: 'Low' },
] as const satisfies readonly { from: number; priority: Priority }[];

const LONGEST_NAME = 150;

type CardSource = Pick<
  LeadFacts,
  'user_name' | 'email' | 'mobile' | 'summary' | 'lead_score' | 'qualification_data' | 'source_conversation_id'
>;

/**
 * Whether a snapshot calls for a card. It does the first time that sales should act: the visitor is qualified, or
 * wants a person or was promised a call, and can be reached. When sales deleted that card or the lead, only newly qualifying calls for another.
 */
export function needsCard(known: (CardLink & Pick<Lead, 'completeness'>) | null, snapshot: LeadSnapshot): boolean {
  if (known?.deal_id) return false;
  const qualified = snapshot.completeness === 'qualified';
  if (known?.carded) return qualified && known.completeness === 'partial';
  const awaitsSales = snapshot.wants_human || snapshot.call_offered === true;
  return qualified || (awaitsSales && (snapshot.email ?? snapshot.mobile) !== null);
}

/** The card that stands for a lead: first column, name, contact fields and summary as the bot has them. */
export function cardOf(lead: CardSource, leadId: string): NewDeal {
  return {
    ...blankDeal,
    ...told(lead),
    source: 'chat',
    priority: priorityByScore.find(({ from }) => lead.lead_score >= from)?.priority ?? 'Low',
    source_conversation_id: lead.source_conversation_id,
    lead_id: leadId,
  };
}

/**
 * The card of new business of a customer. It stands for the lead of the same person where that has no open card; beside
 * an open one it says so, since one lead has one card.
 */
export function businessCard(told: NewBusiness, lead: Lead | null, open: Deal | null): NewDeal {
  const cafe = lead ?? { user_name: told.customer_name, qualification_data: {}, mobile: null };
  return {
    ...blankDeal,
    company_name: companyName(cafe),
    mobile: cafe.mobile,
    contact_person: told.customer_name,
    email: told.email,
    summary: `A customer told our support bot: “${told.words}”`,
    priority: 'High',
    source: 'support',
    comments: open && `The same person as on the card “${open.company_name}”.`,
    source_conversation_id: told.conversation_id,
    lead_id: open ? null : (lead?.id ?? null),
    customer_id: told.user_id,
  };
}

/** What a card takes over from newer facts: only where it still shows the older ones, so what sales wrote stays. */
export function contactUpdate(deal: Deal, before: CardSource, after: CardSource): DealPatch {
  const [old, fresh] = [told(before), told(after)];
  const untouched = (Object.keys(fresh) as (keyof typeof fresh)[]).filter((field) => deal[field] === old[field]);
  return Object.fromEntries(untouched.map((field) => [field, fresh[field]]));
}

/** What a card says in the person's own words. A name that sales gave it stays, ours gives way to the café's. */
const told = (lead: CardSource) => ({
  company_name: companyName(lead),
  contact_person: lead.user_name,
  email: lead.email,
  mobile: lead.mobile,
  summary: lead.summary,
});

function companyName({ qualification_data, user_name }: Pick<CardSource, 'qualification_data' | 'user_name'>): string {
  const cafe = qualification_data['cafe_name'];
  if (typeof cafe === 'string' && cafe.trim() !== '') return cafe.trim().slice(0, LONGEST_NAME);
  return user_name === null ? 'New café' : `${user_name.slice(0, LONGEST_NAME)}'s café`;
}
