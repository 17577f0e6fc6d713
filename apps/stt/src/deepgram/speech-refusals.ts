import { Inject, Injectable } from '@nestjs/common';
import type { ServiceError } from '@abbotsford/contracts';
import { LOGGER, type Logger } from '@abbotsford/service-kit';
import { damaged } from '../recordings/recording-problems';
import { notAvailable } from '../problems/not-available';
import type { SpeechKind } from './call-accounts';
import { SpeechError } from './speech-error';
import { SpeechMetrics } from './speech-metrics';

/** For people: without a key, and while the provider fails. */
const sentences = {
  listen: {
    off: "We can't listen to recordings here. Your browser may listen itself.",
    failed: "We can't listen to recordings at the moment. Please write to us instead.",
  },
  speak: {
    off: "We can't read answers out here. Your browser may read them itself.",
    failed: "We can't read answers out at the moment.",
  },
} as const satisfies Record<SpeechKind, object>;

/** What a caller is told when the provider is not there, or fails: to let the browser do it. */
@Injectable()
export class SpeechRefusals {
  constructor(
    private readonly metrics: SpeechMetrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  withoutKey(kind: SpeechKind): ServiceError {
    this.metrics.fellBack(kind, 'no_key');
    return notAvailable(sentences[kind].off, 'browser');
  }

  /** Other errors are faults of ours, and stay as they are. */
  of(kind: SpeechKind, error: unknown): unknown {
    if (!(error instanceof SpeechError)) return error;
    if (error.code === 'bad_audio') return damaged();
    this.metrics.fellBack(kind, error.code);
    if (error.code !== 'aborted') this.logger.warn({ kind, reason: error.code, err: error }, 'the browser stands in');
    const seconds = error.retryAfterMs === undefined ? undefined : Math.ceil(error.retryAfterMs / 1_000);
    return notAvailable(sentences[kind].failed, 'browser', seconds);
  }
}
