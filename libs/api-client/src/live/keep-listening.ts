import { ApiProblem } from '../api-problem';
import type { StreamEvent } from '../read-event-stream';
import { readLiveEvents } from './read-live-events';
import { reconnectDelay } from './reconnect-delay';

export interface Listening {
  open: (signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;
  /** The stream is open (again): what happened before is unknown. */
  onConnect: () => void;
  onEvent: (event: StreamEvent) => void;
  /** Until it is open again, if it ever is. */
  onLost: () => void;
}

/** Signed out, not allowed, or not there: trying again would not help. */
const lasting: readonly number[] = [401, 403, 404];

/** Listens until `signal` says so, and comes back by itself after a break. */
export async function keepListening(
  { open, onConnect, onEvent, onLost }: Listening,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      const events = await open(signal);
      failures = 0;
      onConnect();
      for await (const message of readLiveEvents(events)) onEvent(message);
    } catch (failure) {
      if (signal.aborted) return;
      if (failure instanceof ApiProblem && lasting.includes(failure.status)) return onLost();
    }
    if (signal.aborted) return;
    onLost();
    await pause(reconnectDelay(failures, Math.random()), signal);
    failures += 1;
  }
}

/** Says `online` in a browser; Node says nothing. */
const network = globalThis as Partial<EventTarget>;

/** Waits, but not longer than until the page closes or the network is back. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      network.removeEventListener?.('online', finish);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, milliseconds);
    network.addEventListener?.('online', finish);
    signal.addEventListener('abort', finish);
  });
}
