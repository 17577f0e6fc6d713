import type { mongo } from 'mongoose';
import type {
  ChatRequests,
  ConversationView,
  EventContract,
  PersonConversationRequest,
  PersonErased,
  PersonIdentity,
  PersonIdentityRequest,
  PersonInConversations,
  RequestContract,
} from '@abbotsford/contracts';
import type { ConversationRow, Listing } from '@abbotsford/conversation';

/** A bot's name, contracts and data: what the library must know of it. */
export interface BotDefinition {
  readonly chat: ConversationRow['chat_type'];
  readonly requests: ChatRequests;
  /** Whether people sign in to talk with it; each then has their own conversations. */
  readonly signedIn: boolean;
  /** Of the conversations; their archive's has `_archive` after it. */
  readonly collection: string;
  /** What lists show of the state. */
  readonly listing: Listing;
  readonly people: {
    readonly find: RequestContract<PersonIdentityRequest, PersonInConversations> & { readonly kind: 'request' };
    readonly read: RequestContract<PersonConversationRequest, ConversationView> & { readonly kind: 'request' };
    readonly erased: EventContract<PersonErased>;
    /** The fields of a conversation by which `told` finds it; each gets an index. */
    readonly indexed: readonly string[];
    /**
     * Which conversations tell of the person: what a state holds, only the bot knows.
     * @param until those that began later are a new story; null: all
     */
    readonly told: (identity: PersonIdentity, until: Date | null) => mongo.Filter<mongo.Document>;
  };
}

/** The token of the service's BotDefinition. */
export const BOT = Symbol('bot definition');
