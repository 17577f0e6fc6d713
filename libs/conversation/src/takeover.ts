import type { MessageRow } from './conversation.schema';

/** A person of our team, as visitors and colleagues are told of them. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
}

/** A person has the conversation in place of the bot. */
export interface Takeover {
  /** A `StaffMember`. */
  readonly by: string;
  readonly since: Date;
  /** How long a visitor waits for the person before the bot comes back. */
  readonly answer_ms: number;
  /** When that time is over; null while nobody waits. Past: the bot is to come back. */
  readonly until: Date | null;
  /** They have left by themselves. */
  readonly released: boolean;
}

/** The takeover of the person who has the conversation now; null when nobody has. */
export const heldBy = (takeover: Takeover | null | undefined, now = new Date()): Takeover | null =>
  takeover && (takeover.until === null || takeover.until > now) ? takeover : null;

/** What the name of somebody is who is no longer known by name. */
const NAMELESS = 'A colleague';

export const nameOf = (team: readonly StaffMember[] | undefined, id: string | undefined): string =>
  team?.find((member) => member.id === id)?.name ?? NAMELESS;

/** Who a message is from; `part` is where somebody's part begins or ends. */
export const whoSaid = (m: MessageRow): 'user' | 'bot' | 'staff' | 'part' => {
  if (m.user !== undefined) return 'user';
  if (m.staff !== undefined) return 'staff';
  return m.part === undefined ? 'bot' : 'part';
};

export const wordsOf = (m: MessageRow): string => m.user ?? m.staff ?? m.bot ?? '';

/** What stands in the transcript where a person's part begins or ends. */
export const partOf = (by: string, part: 'began' | 'ended', timestamp: Date): MessageRow => ({
  part,
  by,
  // The same for a part that is told twice.
  message_id: `${part}-${by}-${timestamp.getTime()}`,
  timestamp,
});

/** The visitor's message that a person has left without an answer, if the latest words are the visitor's. */
export const waitingMessage = (messages: readonly MessageRow[]): MessageRow | undefined => {
  const latest = messages.findLast((m) => m.part === undefined);
  return latest?.held === true ? latest : undefined;
};
