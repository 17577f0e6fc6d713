/** What the stand-in does with one request, or one live stream. */
export type DeepgramReply = { readonly delayMs?: number } & (
  | Heard
  | Spoken
  | Live
  | DeepgramErrorReply
  /** No answer, or no more of it after these bytes of audio, until the client goes. */
  | { readonly kind: 'hang'; readonly after?: number }
  /** The socket is destroyed in the middle of the answer, for audio after so many bytes. */
  | { readonly kind: 'cut'; readonly after?: number }
  /** Status 200 with a body that is no JSON. */
  | { readonly kind: 'bad_json' }
);

/** What was heard in a recording. */
export interface Heard {
  readonly kind: 'heard';
  readonly text: string;
  readonly confidence?: number;
  readonly language?: string;
  readonly seconds?: number;
}

/** Audio of a text, in pieces; made from the text where left out. */
export interface Spoken {
  readonly kind: 'spoken';
  readonly pieces?: readonly Uint8Array[];
  /** Between the pieces. */
  readonly pieceDelayMs?: number;
}

/** Words that are told once so many bytes of audio have come, or the stream is finalized. */
export interface LiveWords {
  readonly afterBytes: number;
  readonly text: string;
  readonly confidence?: number;
  /** Whether these words change no more. */
  readonly final?: boolean;
  /** Whether the speaker has fallen silent. */
  readonly speechFinal?: boolean;
}

export interface Live {
  readonly kind: 'live';
  readonly words: readonly LiveWords[];
  /** Closes the socket with this code once so many bytes have come. */
  readonly closes?: { readonly afterBytes: number; readonly code: number };
}

export interface DeepgramErrorReply {
  readonly kind: 'error';
  readonly status: 400 | 401 | 402 | 403 | 408 | 429 | 500 | 502 | 503 | 504;
  readonly retryAfterSeconds?: number;
  readonly message?: string;
}

const messages: Readonly<Record<number, readonly [string, string]>> = {
  400: ['Bad Request', 'Bad Request: failed to process audio: corrupt or unsupported data'],
  401: ['INVALID_AUTH', 'Invalid credentials.'],
  402: [
    'ASR_PAYMENT_REQUIRED',
    'Project does not have enough credits for an ASR request and does not have an overage agreement.',
  ],
  403: ['INSUFFICIENT_PERMISSIONS', 'User does not have sufficient permissions.'],
  408: ['SLOW_UPLOAD', 'The audio data was not received in time.'],
  429: ['TOO_MANY_REQUESTS', 'Too many requests. Please try again later.'],
};

export function errorBody({ status, message }: DeepgramErrorReply, request_id: string): object {
  const [err_code, err_msg] = messages[status] ?? ['INTERNAL_SERVER_ERROR', 'Something went wrong.'];
  return { err_code, err_msg: message ?? err_msg, request_id };
}
