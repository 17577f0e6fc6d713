import {
  BrokenCircuitError,
  circuitBreaker,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
} from 'cockatiel';
import { ProviderError } from './provider-error';

export interface BreakerOptions {
  /** So many failures of the provider in a row open the circuit. */
  readonly consecutiveFailures: number;
  /** After this time one call tries whether the provider is well again, in milliseconds. */
  readonly halfOpenAfterMs: number;
}

export type CircuitChange = 'open' | 'half-open' | 'closed';

const CHANGES: Readonly<Partial<Record<CircuitState, CircuitChange>>> = {
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half-open',
  [CircuitState.Closed]: 'closed',
};

/**
 * Refuses calls at once while the provider is down, so that a visitor does not wait for a failure that we can foresee.
 * What a visitor or we ourselves caused (a refusal, a cancelled call) never opens the circuit.
 */
export class Circuit {
  readonly #policy: CircuitBreakerPolicy;

  /** @param circuitOpen what a call that is not made is refused with */
  constructor(
    options: BreakerOptions,
    private readonly circuitOpen: () => Error,
    onChange: (change: CircuitChange) => void = () => undefined,
  ) {
    this.#policy = circuitBreaker(
      handleWhen((error) => !(error instanceof ProviderError) || error.providerFault),
      { breaker: new ConsecutiveBreaker(options.consecutiveFailures), halfOpenAfter: options.halfOpenAfterMs },
    );
    this.#policy.onStateChange((state) => {
      const change = CHANGES[state];
      if (change) onChange(change);
    });
  }

  async guard<T>(work: () => Promise<T>): Promise<T> {
    // The policy would let the others wait for the trial call; a visitor is better served without the provider.
    if (this.#policy.state === CircuitState.HalfOpen) throw this.circuitOpen();
    try {
      return await this.#policy.execute(work);
    } catch (error) {
      throw error instanceof BrokenCircuitError ? this.circuitOpen() : error;
    }
  }

  async *guardStream<T>(work: () => AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
    const { admitted, report, reported } = this.#admission();
    await admitted;
    try {
      yield* work();
    } catch (error) {
      report(error);
      throw error;
    } finally {
      // A reader that left early has had an answer from a provider that works. After an error this does nothing.
      report();
      // The next call must find the circuit as this one leaves it.
      await reported;
    }
  }

  /** The policy knows promises only, so a stream gets one that settles when the stream does. */
  #admission(): { admitted: Promise<void>; report: (error?: unknown) => void; reported: Promise<void> } {
    let report!: (error?: unknown) => void;
    const outcome = new Promise<void>((resolve, reject) => {
      report = (error) => (error === undefined ? resolve() : reject(error));
    });
    let reported!: Promise<void>;
    const admitted = new Promise<void>((resolve, reject) => {
      reported = this.guard(() => {
        resolve();
        return outcome;
      }).catch(reject);
    });
    return { admitted, report, reported };
  }
}
