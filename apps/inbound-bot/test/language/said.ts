import { details } from '../../src/domain/issue';
import type { ConversationState } from '../../src/domain/conversation-state';
import type { UnderstandingInput } from '../../src/domain/understanding';
import type { SaidUnderstanding } from '../../src/openai/understanding-schema';
import { initialState } from '../../src/policy/state-manager';

type SaidChanges = Partial<Omit<SaidUnderstanding, 'details'>> & {
  readonly details?: Partial<SaidUnderstanding['details']>;
};

const noDetails = Object.fromEntries(details.map((name) => [name, null])) as SaidUnderstanding['details'];

/** What a model says that has heard nothing, but for the changes. */
export const said = ({ details: told, ...changes }: SaidChanges = {}): SaidUnderstanding => ({
  problems: [],
  danger: null,
  details: { ...noDetails, ...told },
  urgency: null,
  ticket: null,
  outcome: null,
  solved_about: null,
  flow: null,
  confirmation: null,
  signs: [],
  questions: [],
  new_business: null,
  small_talk: null,
  language: 'en',
  ...changes,
});

export const mei = { email: 'mei@corner.cafe', name: 'Mei Tan', city: 'Geelong', country: 'AU', coffee_style: 'bold' };

export const known = (changes: Partial<ConversationState> = {}): ConversationState => ({
  ...initialState(),
  profile: mei,
  ...changes,
});

export const input = (message: string, changes: Partial<ConversationState> = {}): UnderstandingInput => ({
  message,
  state: known(changes),
  country_code: 'AU',
  now: new Date('2026-11-29T10:00:00Z'),
  history: [],
});
