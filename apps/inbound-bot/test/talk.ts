import { seededChoice } from '@abbotsford/bot/reply';
import type { ConversationState } from '../src/domain/conversation-state';
import type { Knowledge, TicketNews } from '../src/domain/plan';
import { dangers } from '../src/domain/scenarios/dangers.data';
import { scenarios as shipped } from '../src/domain/scenarios/scenarios';
import { decide } from '../src/policy/flow-controller';
import { fromData, initialState, rememberWordings, toData } from '../src/policy/state-manager';
import { withTickets } from '../src/policy/tickets';
import { understandLocally } from '../src/understanding/local-understanding';
import { suggestionsFor } from '../src/wording/suggestions';
import { word } from '../src/wording/response-builder';

interface Around {
  readonly scenarios?: typeof shipped;
  readonly knowledge?: Knowledge;
  readonly tickets?: readonly TicketNews[];
  /** The CRM is away: tickets get no number. */
  readonly crmIsAway?: boolean;
  /** Auth is away: nobody knows the customer's name. */
  readonly authIsAway?: boolean;
}

const mei = { email: 'mei@corner.cafe', name: 'Mei Tan', city: 'Geelong', country: 'AU', coffee_style: 'bold' };

/** A customer's talk with the bot, by words alone, its state stored and read back between turns. */
export class Talk {
  private state: ConversationState;
  /** How many tickets were made. */
  tickets = 0;
  reply = '';
  ends = false;
  steps: readonly string[] = [];
  suggestions: readonly string[] = [];

  constructor(private readonly around: Around = {}) {
    this.state = { ...initialState(), profile: around.authIsAway ? null : mei };
  }

  get data(): Readonly<Record<string, unknown>> {
    return toData(this.state);
  }

  say(message: string): this {
    const { scenarios = shipped, knowledge = null, tickets = null, crmIsAway = false } = this.around;
    const now = new Date('2026-11-29T10:00:00Z');
    const heard = understandLocally({ message, state: this.state, country_code: 'AU', now, history: [] });
    const { state, plan } = decide(this.state, heard, { message, knowledge, tickets, scenarios, dangers });
    const made = plan.tickets.map(
      (key) => [key, { id: `${key}`.padStart(24, '0'), number: `T-${1_000 + key}` }] as const,
    );
    const after = withTickets(state, new Map(crmIsAway ? [] : made));
    const worded = word(plan, after, seededChoice(message));
    this.tickets += plan.tickets.length;
    this.reply = worded.text;
    this.ends = plan.ends;
    this.steps = plan.steps.map((step) => step.do);
    this.suggestions = suggestionsFor(plan);
    const { profile } = this.state;
    this.state = { ...fromData(toData(rememberWordings(after, worded.used_wordings))), profile };
    return this;
  }
}
