import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { BackgroundLog } from '@abbotsford/provider';
import { CONFIG, LOGGER, MongoApiLogger, type ApiLoggerRow, type Logger } from '@abbotsford/service-kit';
import type { SttConfig } from '../config';
import { AvatarError } from './avatar-error';
import { AvatarMetrics } from './avatar-metrics';
import type { AvatarProvider } from './avatar-provider';

type Row = ApiLoggerRow & { readonly request_id: string };

/** Accounts for the sessions with an avatar, in `api_logger` and in the metrics: that one was asked for, and how long it went on. */
@Injectable()
export class AvatarAccounts implements OnApplicationShutdown {
  private readonly log: BackgroundLog<Row>;

  constructor(
    @Inject(CONFIG) private readonly config: SttConfig,
    @Inject(LOGGER) logger: Logger,
    private readonly metrics: AvatarMetrics,
    apiLog: MongoApiLogger,
  ) {
    this.log = new BackgroundLog<Row>(apiLog, (error) => logger.error({ err: error }, 'a session was not logged'));
  }

  /** An attempt to get a session, which costs nothing by itself. */
  async opening<T>(provider: AvatarProvider, session: string, open: () => Promise<T>): Promise<T> {
    const started = performance.now();
    const end = (error_code: string | null): void => {
      const duration_ms = Math.round(performance.now() - started);
      this.metrics.opened(error_code ?? 'ok');
      this.log.write({ ...this.rowOf(provider, session), units: {}, cost_usd: 0, duration_ms, error_code });
    };
    try {
      const opened = await open();
      end(null);
      return opened;
    } catch (error) {
      end(error instanceof AvatarError ? error.code : 'internal');
      throw error;
    }
  }

  /** A session that has ended after so many seconds. */
  ended(provider: AvatarProvider, session: string, seconds: number): void {
    const cost_usd = (seconds / 60) * this.config.AVATAR_USD_PER_MINUTE;
    this.metrics.ended(seconds, cost_usd);
    const outcome = { units: { seconds }, cost_usd, duration_ms: seconds * 1_000, error_code: null };
    this.log.write({ ...this.rowOf(provider, session), ...outcome });
  }

  onApplicationShutdown(): Promise<void> {
    return this.log.drain();
  }

  private rowOf({ shownKey, avatarId, name }: AvatarProvider, session: string) {
    return {
      timestamp: new Date(),
      api_key: shownKey,
      api_params: { avatar: avatarId },
      payload: {},
      response_msg: '',
      usage_tokens: {},
      model: name,
      tool_calls: [],
      finish_reason: null,
      response_id: session,
      request_id: session,
      conversation_id: null,
      kind: 'avatar',
    } as const;
  }
}
