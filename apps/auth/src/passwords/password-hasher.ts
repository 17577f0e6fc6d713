import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, needsRehash, verify } from 'argon2';
import { bulkhead, BulkheadRejectedError } from 'cockatiel';
import { Histogram } from 'prom-client';
import { ServiceError } from '@abbotsford/contracts';
import { ServiceMetrics } from '@abbotsford/service-kit';

/** OWASP's figures for argon2id, which is the library's default kind. 19 MiB and about 30 ms each. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Half of Node's thread pool of four: files, names and compression need the others. */
const AT_ONCE = 2;
/** About two seconds of work, well within the deadline of a sign-in. */
const WAITING = 100;

/** Hashes and checks passwords with argon2id, off the event loop, a few at a time. */
@Injectable()
export class PasswordHasher implements OnModuleInit {
  private readonly places = bulkhead(AT_ONCE, WAITING);
  private readonly seconds: Histogram<'operation'>;
  private nobodysHash = '';

  constructor(metrics: ServiceMetrics) {
    this.seconds = new Histogram({
      name: 'auth_password_hashing_seconds',
      help: 'Time of one argon2id run, without waiting, by operation: hash or verify',
      labelNames: ['operation'],
      buckets: [0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.5, 1],
      registers: [metrics.registry],
    });
  }

  async onModuleInit(): Promise<void> {
    this.nobodysHash = await this.hash(randomBytes(32).toString('base64url'));
  }

  hash(password: string, signal?: AbortSignal): Promise<string> {
    return this.run('hash', signal, () => hash(canonical(password), parameters));
  }

  /** Without a hash, because nobody has that email, it does the same work and answers false. */
  async matches(password: string, passwordHash: string | null, signal?: AbortSignal): Promise<boolean> {
    const matches = await this.run('verify', signal, () =>
      verify(passwordHash ?? this.nobodysHash, canonical(password)),
    );
    return matches && passwordHash !== null;
  }

  /** Whether a hash was made with other parameters than today's. */
  isOutdated(passwordHash: string): boolean {
    return !passwordHash.startsWith('$argon2id$') || needsRehash(passwordHash, parameters);
  }

  private async run<T>(
    operation: 'hash' | 'verify',
    signal: AbortSignal | undefined,
    work: () => Promise<T>,
  ): Promise<T> {
    try {
      // The signal is ours to check: the bulkhead would leave the rest of its queue waiting behind an aborted entry.
      return await this.places.execute(async () => {
        if (signal?.aborted)
          throw new ServiceError('service.deadline', 'There was no time left to answer.', { retry_after: 2 });
        const stop = this.seconds.startTimer({ operation });
        try {
          return await work();
        } finally {
          stop();
        }
      });
    } catch (error) {
      if (!(error instanceof BulkheadRejectedError)) throw error;
      throw new ServiceError(
        'service.unavailable',
        'Many people are signing in right now. Please try again in a moment.',
        {
          retry_after: 3,
        },
      );
    }
  }
}

/** One accented letter may be typed as one or two characters, depending on the keyboard (NIST SP 800-63B, 3.1.1.2). */
const canonical = (password: string): string => password.normalize('NFKC');
