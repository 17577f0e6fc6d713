import type { PageVisitor } from '@abbotsford/contracts';
import type { Closing, MessageRow, TurnInput, TurnResult, TurnRow } from '@abbotsford/conversation';

/** What is known of a message besides its words. */
export interface Asked {
  readonly request_id: string;
  /** The visitor's, in two capital letters; HOME_COUNTRY where it is not told. */
  readonly country_code: string;
  /** The words were heard by a machine, which mishears addresses. */
  readonly spoken?: boolean | undefined;
  /** What the page that shows the chat knows of its visitor. */
  readonly visitor?: PageVisitor | undefined;
}

/** The end of a conversation outside a turn. */
export interface ConversationEnd {
  /** The latest messages. */
  readonly transcript: readonly MessageRow[];
  readonly summary: string;
  readonly now: Date;
}

/** How far a conversation came, in the bot's own terms. */
export interface Progress {
  /** Null where there are no stages. */
  readonly stage: string | null;
  readonly customer_type: string | null;
  /** What the bot asked last; null when it asked nothing. */
  readonly last_asked: string | null;
}

/** What differs from bot to bot. Everything around it (storing, streaming, closing, erasing) is the library's. */
export abstract class ChatBot {
  /** Answers a message. Tells the words as they come through `onText`; they are not stored until the turn is. */
  abstract answer(input: TurnInput, asked: Asked, onText: (text: string) => void): Promise<TurnResult>;

  /** The state with which the next conversation of a session begins. */
  abstract carryOver(data: TurnRow['data']): TurnRow['data'];

  /** What a conversation comes to, in plain sentences. */
  abstract summaryOf(row: TurnRow): string;

  /** How far the conversation with this state came, for the figures. */
  abstract progressOf(data: TurnRow['data']): Progress;

  /** What follows from the end of a conversation that is not ended by its own last turn. */
  abstract close(row: TurnRow, end: ConversationEnd): Closing;
}
