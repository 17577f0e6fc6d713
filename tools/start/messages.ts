import type { RestartableSpec, Supervised } from '@abbotsford/local-stack/supervision';

/** What the supervisor does for the program that prepares the stack. Parts go by their names. */
export type Order =
  | { readonly do: 'start'; readonly spec: Omit<RestartableSpec, 'onOutput'>; readonly shown: boolean }
  | { readonly do: 'stop'; readonly part: string }
  | { readonly do: 'kill'; readonly part: string; readonly signal: NodeJS.Signals }
  /** From here on it looks after them: restarts what ends, and stops them in this order. */
  | {
      readonly do: 'supervise';
      readonly parts: readonly WatchedPart[];
      readonly stopOrder: readonly (readonly string[])[];
    };

/** An order with a number, by which its answer is known. */
export interface Numbered {
  readonly id: number;
  readonly order: Order;
}

export type WatchedPart = Pick<Supervised, 'name' | 'liveUrl'> & {
  /** The name in its spec. */
  readonly part: string;
};

/** That an order was carried out, or why not. */
export interface Done {
  readonly id: number;
  readonly failure?: string;
}
