import { apiKeySuffix, BackgroundLog, type CallLog } from '@abbotsford/provider';
import type { ApiLoggerRow, Logger } from '@abbotsford/service-kit';
import type { SttConfig } from '../config';
import type { SpeechErrorCode } from './speech-error';
import type { SpeechMetrics } from './speech-metrics';

/** For what the provider was asked: to listen to a recording, or to speak a text. */
export type SpeechKind = 'listen' | 'speak';

/** Whose call it is. */
export interface CallMetadata {
  readonly request_id: string;
  readonly conversation_id?: string;
}

/** What the provider counts of a call: seconds of sound that it heard, characters that it spoke. */
export interface Used {
  readonly seconds?: number;
  readonly characters?: number;
}

export interface CallOutcome {
  readonly used: Used;
  readonly error_code: SpeechErrorCode | 'internal' | null;
}

type Row = ApiLoggerRow & Pick<CallMetadata, 'request_id'>;

/** What the log of calls, which is of all providers, calls it. */
const loggedAs = { listen: 'transcription', speak: 'speech' } as const satisfies Record<SpeechKind, Row['kind']>;

type Prices = Pick<SttConfig, 'LISTEN_USD_PER_MINUTE' | 'SPEAK_USD_PER_1000_CHARACTERS'>;

export const costOf = ({ seconds = 0, characters = 0 }: Used, prices: Prices): number =>
  (seconds / 60) * prices.LISTEN_USD_PER_MINUTE + (characters / 1_000) * prices.SPEAK_USD_PER_1000_CHARACTERS;

/** Accounts for every attempt that reaches the provider: in `api_logger`, without a word of what was said, and in the metrics. */
export class CallAccounts {
  private readonly log: BackgroundLog<Row>;

  constructor(
    private readonly apiKey: string,
    private readonly settings: Prices & Pick<SttConfig, 'DEEPGRAM_MODEL' | 'DEEPGRAM_VOICE'>,
    private readonly metrics: SpeechMetrics,
    apiLog: CallLog<Row>,
    logger: Logger,
  ) {
    this.log = new BackgroundLog<Row>(apiLog, (error) =>
      logger.error({ err: error }, 'a call to Deepgram was not logged'),
    );
  }

  /** Begins a call; what it gives is told how that ended. */
  begin(kind: SpeechKind, metadata: CallMetadata, api_params: object): (outcome: CallOutcome) => void {
    const timestamp = new Date();
    const started = performance.now();
    return ({ used, error_code }) => {
      const duration = performance.now() - started;
      const cost_usd = costOf(used, this.settings);
      this.metrics.called(kind, error_code ?? 'ok', duration / 1_000, used, cost_usd);
      this.log.write({
        timestamp,
        api_key: apiKeySuffix(this.apiKey),
        api_params,
        // Neither the recording nor the text.
        payload: {},
        response_msg: '',
        usage_tokens: {},
        units: used,
        cost_usd,
        model: kind === 'listen' ? this.settings.DEEPGRAM_MODEL : this.settings.DEEPGRAM_VOICE,
        tool_calls: [],
        finish_reason: null,
        response_id: null,
        request_id: metadata.request_id,
        conversation_id: metadata.conversation_id ?? null,
        kind: loggedAs[kind],
        duration_ms: Math.round(duration),
        error_code,
      });
    };
  }

  /** When the last call has been answered. */
  close(): Promise<void> {
    return this.log.drain();
  }
}
