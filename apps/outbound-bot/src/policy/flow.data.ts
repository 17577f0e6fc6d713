import type { AskTopic, CustomerType, FieldName, IntentStage } from '../domain/conversation-state';

/** Whom a topic is asked of; `unknown` while the visitor has not said what their business is. */
export type Audience = CustomerType | 'unknown';

/** One thing that the bot asks for. The order of the list is the order of asking. */
export interface FlowTopic {
  readonly topic: AskTopic;
  readonly part: 'business' | 'needs' | 'contact';
  readonly for: readonly Audience[];
  /** The stage from which on it may be asked. */
  readonly opens_at: IntentStage;
  /** Needed for a qualified lead of these customer types. */
  readonly required: boolean;
  /** The first question and its rewordings; then the topic is skipped. */
  readonly max_asks: number;
  /** Come back to once at the end when it was skipped. */
  readonly revisit: boolean;
  /** Only good to know: asked after all else, once a call was offered, so that it holds nothing up. */
  readonly after_call?: true;
}

const once = { max_asks: 3, revisit: true, required: true } as const;

/** Who tells enough of their needs is asked how to be reached, even if they never say whether the café is open yet. */
const reachable: readonly Audience[] = ['new_cafe', 'existing_cafe', 'unknown'];

/** A casual browser is in no list: nothing is asked of one. */
export const flow: readonly FlowTopic[] = [
  {
    topic: 'customer_type',
    part: 'business',
    for: ['unknown'],
    opens_at: 'exploring',
    required: false,
    max_asks: 3,
    revisit: false,
  },
  { topic: 'cafe_count', part: 'business', for: ['existing_cafe'], opens_at: 'interest_detected', ...once },
  { topic: 'timeline', part: 'business', for: ['new_cafe'], opens_at: 'interest_detected', ...once },
  { topic: 'volume', part: 'needs', for: ['new_cafe'], opens_at: 'interest_detected', ...once },
  { topic: 'coffee_style', part: 'needs', for: ['new_cafe'], opens_at: 'interest_detected', ...once },
  { topic: 'equipment', part: 'needs', for: ['new_cafe'], opens_at: 'interest_detected', ...once },
  { topic: 'current_pain_points', part: 'needs', for: ['existing_cafe'], opens_at: 'interest_detected', ...once },
  { topic: 'support_needs', part: 'needs', for: ['existing_cafe'], opens_at: 'interest_detected', ...once },
  { topic: 'coffee_preference', part: 'needs', for: ['existing_cafe'], opens_at: 'interest_detected', ...once },
  { topic: 'name', part: 'contact', for: reachable, opens_at: 'intent_confirmed', ...once },
  { topic: 'email', part: 'contact', for: reachable, opens_at: 'intent_confirmed', ...once },
  { topic: 'phone', part: 'contact', for: reachable, opens_at: 'intent_confirmed', ...once },
  {
    topic: 'cafe_name',
    part: 'contact',
    for: ['new_cafe', 'existing_cafe'],
    opens_at: 'intent_confirmed',
    required: false,
    max_asks: 1,
    revisit: false,
    after_call: true,
  },
];

/** What a person needs in order to get in touch: the first usable one is enough. */
export const contactFields = ['phone', 'email'] as const satisfies readonly FieldName[];
export type ContactField = (typeof contactFields)[number];

/** How often a suggested address is put to the visitor before the conversation goes on without it. */
export const maxConfirmations = 3;

/** Needs told until interest counts as confirmed, unless a contact detail says so before. */
export const needsThatConfirm = 2;
