import { Text, Whole } from '../fields';
import { AnswerRequest, MESSAGE_ID, type ChatMessageRequest, type ChatReply, type Citation } from './message';

/** Frames of `/api/chat/ws` and `/api/chat/inbound/ws`, each a JSON object with a `type`; docs/chat-websocket.md tells their use. */

/** More frames than any turn has. */
const MAX_SEQ = 1_000_000;

export class ResumeTurnRequest extends AnswerRequest {
  @Whole({ min: 0, max: MAX_SEQ, about: 'The `seq` of the last frame that arrived; 0 for all of them' })
  after!: number;
}

export class CancelTurnRequest {
  @Text({ max: 128, pattern: MESSAGE_ID })
  message_id!: string;
}

export class SignInFrame {
  @Text({ max: 4_000, about: 'The access token' })
  token!: string;
}

/** What a client sends. `sign_in` comes first where one has to be signed in, and again with each new token. A `message` must have a `message_id` here: it is what a turn is resumed by. */
export type ChatClientFrame =
  | ({ readonly type: 'sign_in' } & SignInFrame)
  | ({ readonly type: 'message'; readonly message_id: string } & ChatMessageRequest)
  | ({ readonly type: 'resume' } & ResumeTurnRequest)
  | ({ readonly type: 'cancel' } & CancelTurnRequest);

/** A part of a turn; `seq` counts from 1 in each turn. `done` is the last and holds the whole answer. */
export type ChatTurnFrame = { readonly message_id: string; readonly seq: number } & (
  | { readonly type: 'accepted'; readonly conversation_id: string }
  | { readonly type: 'delta'; readonly text: string }
  | { readonly type: 'citations'; readonly citations: readonly Citation[] }
  | { readonly type: 'done'; readonly reply: ChatReply }
);

/** What the gateway sends; `Problem` is its problem document. */
export type ChatServerFrame<Problem> =
  | ChatTurnFrame
  /** The messages that follow are those of whoever has the token. */
  | { readonly type: 'signed_in' }
  /** `message_id` is null when the frame named none. A turn that has an error has no more frames. */
  | {
      readonly type: 'error';
      readonly message_id: string | null;
      readonly problem: Problem;
      /** Seconds after which trying again makes sense. */
      readonly retry_after?: number;
    }
  /** Sent in silence, so that a client notices a connection that is dead. */
  | { readonly type: 'ping' };
