import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { ClientSession, Connection, Model } from 'mongoose';
import { ServiceError, type RequestContract } from '@abbotsford/contracts';
import { currentContext, type RequestContext } from '../context/request-context';
import { SERVICE } from '../tokens';
import { hashOf } from './canonical';
import { idempotencyModel, type KeyedRequest } from './idempotency.schema';

/** Longer than a holder that lives may take, by so much. */
const LEASE_SLACK_MS = 5_000;
const DUPLICATE_KEY = 11_000;

/** A request that this process works on. */
interface Claim {
  readonly _id: string;
  readonly holder: string;
}

/**
 * Requests with an `Idempotency-Key`: a repeat gets the first answer. A key belongs to who sent it and to what was
 * asked. Errors are not kept: nothing was made, so the same key may try again, with another body too.
 */
@Injectable()
export class Idempotency {
  private readonly requests: Model<KeyedRequest>;
  private readonly claims = new WeakMap<RequestContext, Claim>();

  constructor(@Inject(getConnectionToken()) connection: Connection, @Inject(SERVICE) service: string) {
    this.requests = idempotencyModel(connection, service);
  }

  /**
   * Does the work, or gives the answer that it gave before.
   * @throws ServiceError `idempotency.running` while the first is under way, `idempotency.key_reused` when the body differs
   */
  async once<T>(
    contract: RequestContract,
    request: object,
    context: RequestContext,
    work: () => Promise<T>,
  ): Promise<T> {
    const claim = { _id: nameOf(contract, request, context), holder: randomUUID() };
    const body = hashOf(comparable(contract, request));
    const earlier = await this.claim(claim, body, contract.deadlineMs + LEASE_SLACK_MS);
    if (earlier) return JSON.parse(earlier) as T;
    this.claims.set(context, claim);
    try {
      const answer = await work();
      await this.requests.updateOne({ ...claim, answer: null }, { $set: { answer: JSON.stringify(answer) } });
      return answer;
    } catch (error) {
      // A transaction that was committed has written its answer, and that stays.
      await this.requests.deleteOne({ ...claim, answer: null }).catch(() => undefined);
      throw error;
    } finally {
      this.claims.delete(context);
    }
  }

  /**
   * Keeps the answer of the current request in the transaction that does its work, so that a crash after the commit can
   * not make a second one. Nothing to do for a request without a key.
   */
  async keep(answer: object, session: ClientSession): Promise<void> {
    const context = currentContext();
    const claim = context && this.claims.get(context);
    if (!claim) return;
    const { matchedCount } = await this.requests.updateOne(
      { ...claim, answer: null },
      { $set: { answer: JSON.stringify(answer) } },
      { session },
    );
    // We were taken for dead, and somebody else does it now.
    if (matchedCount === 0) throw running();
  }

  /** Forgets the answers in which one of these texts stands, as the answer of a person who is erased; gives how many. */
  async forget(texts: readonly string[], session: ClientSession): Promise<number> {
    if (texts.length === 0) return 0;
    const written = texts.map((text) =>
      JSON.stringify(text)
        .slice(1, -1)
        .replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'),
    );
    const { deletedCount } = await this.requests.deleteMany({ answer: { $regex: written.join('|') } }, { session });
    return deletedCount;
  }

  /** The kept answer, or null when the request is now ours to do. */
  private async claim(claim: Claim, body: string, leaseMs: number): Promise<string | null> {
    const lease_until = new Date(Date.now() + leaseMs);
    try {
      await this.requests.create([{ ...claim, body, lease_until, answer: null, created_at: new Date() }]);
      return null;
    } catch (error) {
      if ((error as { code?: unknown }).code !== DUPLICATE_KEY) throw error;
    }
    const first = await this.requests.findById(claim._id).lean();
    // Its holder has failed just now, and nothing was made: the client may try again at once.
    if (!first) throw running();
    if (first.body !== body) throw keyReused();
    if (first.answer !== null) return first.answer;
    const { modifiedCount } = await this.requests.updateOne(
      { _id: claim._id, holder: first.holder, answer: null, lease_until: { $lt: new Date() } },
      { $set: { holder: claim.holder, lease_until } },
    );
    if (modifiedCount === 0) throw running();
    return null;
  }
}

function nameOf(contract: RequestContract, request: object, context: RequestContext): string {
  // What a visitor sends without signing in belongs to the session that the body names.
  const who = context.principal?.id ?? ('session_id' in request ? request.session_id : null);
  return hashOf([contract.subject, who, context.idempotencyKey]);
}

/** What two requests with the same key must have in common. */
function comparable({ idempotent }: RequestContract, request: object): object {
  const ignored: readonly string[] = idempotent ? idempotent.ignoring : [];
  return Object.fromEntries(Object.entries(request).filter(([name]) => !ignored.includes(name)));
}

const running = (): ServiceError =>
  new ServiceError('idempotency.running', 'The first request with this key is still being worked on.', {
    retry_after: 1,
  });

const keyReused = (): ServiceError =>
  new ServiceError('idempotency.key_reused', 'This Idempotency-Key was sent with another request before.', {
    errors: [{ field: 'Idempotency-Key', message: 'Idempotency-Key belongs to another request' }],
  });
