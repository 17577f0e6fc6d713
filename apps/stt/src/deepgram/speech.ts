import type { SpeechFormat } from '@abbotsford/contracts';
import {
  attempts,
  type BreakerOptions,
  Circuit,
  type CircuitChange,
  type RetryOptions,
  streamAttempts,
} from '@abbotsford/provider';
import type { SttConfig } from '../config';
import type { Recording } from '../recordings/examine-recording';
import type { CallAccounts, CallMetadata, SpeechKind } from './call-accounts';
import type { Deepgram, Heard } from './deepgram';
import { abortError, SpeechError } from './speech-error';

/** Who asks, and for how long they wait. */
export interface SpeechCall extends CallMetadata {
  readonly signal: AbortSignal;
}

/** The browser stands ready, so nobody waits long for a provider that is busy. */
const RETRY: RetryOptions = { maxAttempts: 3, baseDelayMs: 200, maxDelayMs: 800, maxRetryAfterMs: 1_000 };
const BREAKER: BreakerOptions = { consecutiveFailures: 5, halfOpenAfterMs: 30_000 };

type Settings = Pick<SttConfig, 'DEEPGRAM_TIMEOUT_MS' | 'SPEECH_TIMEOUT_MS'>;

/**
 * The speech provider with deadline, retries, circuit breaker and accounts. The accounts are innermost, so that they hold
 * every attempt; the breaker sees each attempt too; the deadline holds for all of them. Listening and speaking fail apart.
 */
export class Speech {
  private readonly circuits: Readonly<Record<SpeechKind, Circuit>>;

  constructor(
    private readonly deepgram: Deepgram,
    private readonly settings: Settings,
    private readonly accounts: CallAccounts,
    onCircuitChange: (kind: SpeechKind, change: CircuitChange) => void,
  ) {
    const circuit = (kind: SpeechKind): Circuit =>
      new Circuit(BREAKER, circuitOpen, (change) => onCircuitChange(kind, change));
    this.circuits = { listen: circuit('listen'), speak: circuit('speak') };
  }

  /** @throws SpeechError */
  transcribe(recording: Recording, call: SpeechCall): Promise<Heard> {
    const patience = patienceOf(call, this.settings.DEEPGRAM_TIMEOUT_MS);
    const attempt = (): Promise<Heard> =>
      this.circuits.listen.guard(() => this.listen(recording, call, patience.signal));
    return attempts(patience, RETRY, attempt, abortError);
  }

  /** The sound of a text, as it is made. @throws SpeechError */
  speak(text: string, format: SpeechFormat, call: SpeechCall): AsyncGenerator<Uint8Array> {
    const patience = patienceOf(call, this.settings.SPEECH_TIMEOUT_MS);
    const attempt = (): AsyncGenerator<Uint8Array> =>
      this.circuits.speak.guardStream(() => this.say(text, format, call, patience.signal));
    return streamAttempts(patience, RETRY, attempt, abortError);
  }

  private async listen(recording: Recording, call: SpeechCall, signal: AbortSignal): Promise<Heard> {
    const end = this.accounts.begin('listen', metadataOf(call), { mime_type: recording.mimeType });
    try {
      const heard = await this.deepgram.transcribe(recording, signal);
      end({ used: { seconds: heard.seconds }, error_code: null });
      return heard;
    } catch (error) {
      end({ used: {}, error_code: codeOf(error) });
      throw error;
    }
  }

  private async *say(
    text: string,
    format: SpeechFormat,
    call: SpeechCall,
    signal: AbortSignal,
  ): AsyncGenerator<Uint8Array> {
    const end = this.accounts.begin('speak', metadataOf(call), { format });
    let used = {};
    // Stays when the listener leaves early: then no line below is reached but the last.
    let error_code: SpeechError['code'] | 'internal' | null = 'aborted';
    try {
      for await (const piece of this.deepgram.speak(text, format, signal)) {
        // From the first piece on the whole text is paid for.
        used = { characters: text.length };
        yield piece;
      }
      error_code = null;
    } catch (error) {
      error_code = codeOf(error);
      throw error;
    } finally {
      end({ used, error_code });
    }
  }

  /** When the last call has been answered. */
  close(): Promise<void> {
    return this.accounts.close();
  }
}

const patienceOf = ({ signal }: SpeechCall, deadlineMs: number) => ({
  signal: AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]),
  deadlineMs,
});

const metadataOf = ({ request_id, conversation_id }: SpeechCall): CallMetadata => ({
  request_id,
  ...(conversation_id !== undefined && { conversation_id }),
});

const codeOf = (error: unknown): SpeechError['code'] | 'internal' =>
  error instanceof SpeechError ? error.code : 'internal';

function circuitOpen(): SpeechError {
  return new SpeechError('circuit_open', 'Deepgram failed too often a moment ago and is given a rest');
}
