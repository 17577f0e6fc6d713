import { loadFailures, type LoadFailureCode } from './load-failures.data';

export interface LoadFailureDetails {
  /** Kinds of file, as an editor would call them. */
  readonly named?: string;
  readonly found?: string;
  /** For our log. */
  readonly cause?: unknown;
}

/** A file that gives no document, for a reason that its editor understands. */
export class LoadFailure extends Error {
  override readonly name = 'LoadFailure';

  constructor(
    readonly code: LoadFailureCode,
    readonly details: LoadFailureDetails = {},
  ) {
    const { named = '', found = '', cause } = details;
    super(loadFailures[code].replace('{named}', named).replace('{found}', found), { cause });
  }
}
