/** Every error that crosses a service boundary, with what the gateway makes of it. */
export interface ProblemType {
  readonly status: number;
  readonly title: string;
}

export const problems = {
  'request.invalid': { status: 400, title: 'The request is not valid' },
  'request.too_large': { status: 413, title: 'The request is too large' },
  'auth.unauthorized': { status: 401, title: 'Please sign in' },
  'auth.bad_credentials': { status: 401, title: 'Email or password is wrong' },
  'auth.refresh_refused': { status: 401, title: 'Please sign in again' },
  'auth.second_factor_required': { status: 401, title: 'A code is needed as well' },
  'auth.wrong_code': { status: 422, title: 'The code is wrong' },
  'auth.second_factor_on': { status: 409, title: 'The second factor is on already' },
  'auth.second_factor_off': { status: 409, title: 'There is no second factor' },
  'auth.link_expired': { status: 410, title: 'This link is not good any more' },
  'auth.invitation_not_found': { status: 404, title: 'Invitation not found' },
  'auth.too_many_attempts': { status: 429, title: 'Too many attempts' },
  'auth.email_taken': { status: 409, title: 'This email is registered already' },
  'auth.wrong_password': { status: 422, title: 'The current password is wrong' },
  'auth.user_not_found': { status: 404, title: 'User not found' },
  'auth.session_not_found': { status: 404, title: 'Sign-in not found' },
  'auth.last_admin': { status: 409, title: 'The last administrator has to stay' },
  forbidden: { status: 403, title: 'Not allowed' },
  'chat.turn_running': { status: 409, title: 'This message is being answered' },
  'chat.message_differs': { status: 422, title: 'This message id belongs to another message' },
  'chat.busy': { status: 503, title: 'The conversation is busy' },
  'chat.message_not_found': { status: 404, title: 'Message not found' },
  'chat.conversation_not_found': { status: 404, title: 'Conversation not found' },
  'chat.conversation_closed': { status: 409, title: 'This conversation has ended' },
  'chat.taken_over': { status: 409, title: 'A colleague has this conversation' },
  'chat.not_taken_over': { status: 409, title: 'The assistant has this conversation' },
  'lead.not_found': { status: 404, title: 'Lead not found' },
  'lead.already_converted': { status: 409, title: 'This lead has a deal already' },
  'lead.not_deleted': { status: 409, title: 'These leads can not be brought back' },
  'lead.view_not_found': { status: 404, title: 'View not found' },
  'lead.too_many_views': { status: 409, title: 'There are too many views' },
  'lead.notes_full': { status: 409, title: 'The lead is full of notes' },
  'board.stale_version': { status: 409, title: 'The columns were changed meanwhile' },
  'deal.not_found': { status: 404, title: 'Deal not found' },
  'deal.stale_version': { status: 409, title: 'The deal was changed meanwhile' },
  'ticket.not_found': { status: 404, title: 'Ticket not found' },
  'ticket.full': { status: 409, title: 'The ticket is full' },
  'ticket.other_customer': { status: 409, title: 'These tickets belong to different customers' },
  'notification.not_found': { status: 404, title: 'Notification not found' },
  'person.ambiguous': { status: 409, title: 'Several people have this phone number' },
  'person.own_account': { status: 409, title: 'This is your own account' },
  'person.erasure_not_found': { status: 404, title: 'Erasure not found' },
  'knowledge.document_not_found': { status: 404, title: 'Document not found' },
  'knowledge.stale_version': { status: 409, title: 'It was changed meanwhile' },
  'knowledge.answer_not_found': { status: 404, title: 'Question not found' },
  'knowledge.test_not_found': { status: 404, title: 'Test question not found' },
  'knowledge.too_many_tests': { status: 409, title: 'There are too many test questions' },
  'knowledge.file_exists': { status: 409, title: 'There is a document from a file of this name' },
  'knowledge.unanswered_not_found': { status: 404, title: 'Question not found' },
  'knowledge.wording_taken': { status: 409, title: 'This question has an answer already' },
  'knowledge.too_many_answers': { status: 409, title: 'There are too many questions with answers' },
  'knowledge.too_many_documents': { status: 409, title: 'The knowledge base is full' },
  'voice.not_audio': { status: 415, title: 'This is no recording' },
  'voice.unsupported_format': { status: 415, title: 'This kind of recording is not understood' },
  'voice.damaged': { status: 422, title: 'The recording is damaged' },
  'voice.too_long': { status: 413, title: 'The recording is too long' },
  'voice.silence': { status: 422, title: 'The recording is silent' },
  'voice.no_words': { status: 422, title: 'No words were heard' },
  'voice.nothing_to_say': { status: 422, title: 'There is nothing to say' },
  'voice.not_available': { status: 503, title: 'The voice is not available' },
  'avatar.not_available': { status: 503, title: 'The avatar is not available' },
  'avatar.busy': { status: 503, title: 'The avatar is busy' },
  'webhook.not_found': { status: 404, title: 'Webhook not found' },
  'webhook.delivery_not_found': { status: 404, title: 'Delivery not found' },
  'webhook.too_many': { status: 409, title: 'There are too many webhooks' },
  'webhook.off': { status: 409, title: 'This webhook is off' },
  'mail.off': { status: 409, title: 'No mail is sent' },
  'api_log.not_found': { status: 404, title: 'Call not found' },
  'idempotency.running': { status: 409, title: 'The first request with this key is under way' },
  'idempotency.key_reused': { status: 422, title: 'This Idempotency-Key belongs to another request' },
  'reply.too_large': { status: 500, title: 'The answer is too large' },
  'service.unavailable': { status: 503, title: 'A part of the service is not available' },
  'service.deadline': { status: 504, title: 'The answer took too long' },
  'service.failed': { status: 500, title: 'Something went wrong' },
} as const satisfies Record<string, ProblemType>;

export type ErrorCode = keyof typeof problems;

/** What a request with an `Idempotency-Key` may be answered with besides. */
export const idempotencyErrors: readonly ErrorCode[] = ['idempotency.running', 'idempotency.key_reused'];

/** What any request may be answered with, whatever its contract lists. */
export const commonErrors: readonly ErrorCode[] = [
  'request.invalid',
  'request.too_large',
  'auth.unauthorized',
  'forbidden',
  'reply.too_large',
  'service.unavailable',
  'service.deadline',
  'service.failed',
];

export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** What is known of an error when it crosses a boundary. `detail` is for the person who reads it. */
export interface ErrorBody {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  /** Seconds after which trying again makes sense. */
  readonly retry_after?: number;
  /** What the caller needs to go on, e.g. the current deal of a stale move. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** An error that is expected and has a code. Anything else that is thrown is a fault. */
export class ServiceError extends Error {
  readonly body: ErrorBody;

  constructor(code: ErrorCode, detail: string, more: Omit<ErrorBody, 'code' | 'detail'> = {}) {
    super(`${code}: ${detail}`);
    this.name = 'ServiceError';
    this.body = { code, detail, ...more };
  }

  get code(): ErrorCode {
    return this.body.code;
  }
}
