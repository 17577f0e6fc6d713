import { ServiceError } from '@abbotsford/contracts';
import type { RequestContext } from '@abbotsford/service-kit';
import type { MessageRow } from './conversation.schema';
import type { ConversationsRepository } from './conversations.repository';
import { leaseLost, Leases, newLease } from './leases';
import { heldBy, nameOf, partOf, type StaffMember, type Takeover } from './takeover';
import type { TakeoversRepository } from './takeovers.repository';
import { messageDiffers } from './turn-messages';
import type { Told } from './turn-runner';
import type { TurnRow } from './turn-row';

/** What a person of our team does in a conversation in place of the bot. Each waits for the turn under way, if any. */
export class Takeovers {
  private readonly leases: Leases;

  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly takeovers: TakeoversRepository,
    /** Called after each commit, for those who look on. */
    private readonly onTold: (told: Told) => void,
  ) {
    this.leases = new Leases(conversations);
  }

  /** Gives the conversation to the person; whose it is already keeps it. @throws ServiceError when it is another's */
  async takeOver(id: string, member: StaffMember, answer_ms: number, context: RequestContext): Promise<void> {
    await this.withLease(id, context, async (row, holder) => {
      const held = heldBy(row.takeover);
      if (held?.by === member.id) return false;
      if (held) throw takenOver(row, held);
      const before = row.takeover;
      const now = new Date();
      const takeover: Takeover = { by: member.id, since: now, answer_ms, until: null, released: false };
      const parts = [...(before ? [partOf(before.by, 'ended', now)] : []), partOf(member.id, 'began', now)];
      if (!(await this.takeovers.begin(row, holder, { takeover, member, parts }))) throw leaseLost();
      const conversation = { ...row, team: [...(row.team ?? []).filter(({ id }) => id !== member.id), member] };
      this.onTold({ conversation, messages: parts, takeover, ended: false });
      return true;
    });
  }

  /** Stores the person's words; the same id is the same message. @throws ServiceError when they do not have it */
  async say(id: string, by: string, message: { id: string; text: string }, context: RequestContext): Promise<void> {
    await this.withLease(id, context, async (row, holder) => {
      const said = (await this.conversations.exchange(row, message.id)).find((m) => m.staff !== undefined);
      if (said && (said.staff !== message.text || said.by !== by)) throw messageDiffers();
      const takeover = takeoverOf(row, by);
      const words: MessageRow = said ?? { staff: message.text, by, message_id: message.id, timestamp: new Date() };
      if (!said) {
        await this.conversations.moveOldest(row, holder);
        if (!(await this.takeovers.say(row, holder, words))) throw leaseLost();
      }
      const now = said ? takeover : { ...takeover, until: null };
      this.onTold({ conversation: row, messages: [words], takeover: now, ended: false });
      return !said;
    });
  }

  /** The bot is to come back. Nothing to do when the person does not have the conversation any more. */
  async release(id: string, by: string, context: RequestContext): Promise<void> {
    await this.withLease(id, context, async (row, holder) => {
      const held = heldBy(row.takeover);
      if (!held) return false;
      if (held.by !== by) throw takenOver(row, held);
      if (!(await this.takeovers.release(row, holder, new Date()))) throw leaseLost();
      return true;
    });
  }

  /** @param work gives whether it has given the lease back, with what it stored */
  private async withLease(
    id: string,
    context: RequestContext,
    work: (row: TurnRow, holder: string) => Promise<boolean>,
  ): Promise<void> {
    const found = await this.takeovers.find(id);
    if (!found) throw new ServiceError('chat.conversation_not_found', 'There is no such conversation.');
    const lease = newLease('');
    const row = found.status === 'ongoing' ? await this.leases.wait(found, lease, context) : null;
    if (!row) throw new ServiceError('chat.conversation_closed', 'This conversation has ended.');
    let isFree = false;
    try {
      isFree = await work(row, lease.holder);
    } finally {
      if (!isFree) await this.leases.free(row, lease);
    }
  }
}

/** That of the person. @throws ServiceError when they do not have the conversation */
export function takeoverOf(row: TurnRow, by: string): Takeover {
  const held = heldBy(row.takeover);
  if (!held) {
    throw new ServiceError('chat.not_taken_over', 'The assistant has this conversation. Please take it over first.');
  }
  if (held.by !== by) throw takenOver(row, held);
  return held;
}

const takenOver = ({ team }: TurnRow, { by }: Takeover): ServiceError =>
  new ServiceError('chat.taken_over', `${nameOf(team, by)} has this conversation.`);
