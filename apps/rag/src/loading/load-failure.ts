import { loadFailures, type LoadFailureCode } from './load-failures.data';

interface MoreOfFailure {
  readonly named?: string;
  readonly found?: string;
  readonly cause?: unknown;
}

/** A file that gives no document, for a reason that its editor understands. The cause is for our log. */
export class LoadFailure extends Error {
  override readonly name = 'LoadFailure';

  constructor(
    readonly code: LoadFailureCode,
    { named = '', found = '', cause }: MoreOfFailure = {},
  ) {
    super(loadFailures[code].replace('{named}', named).replace('{found}', found), { cause });
  }
}
