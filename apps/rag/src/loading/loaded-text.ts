import type { Finding } from '../warnings/finding';

/** What a loader makes of a file's bytes. */
export interface LoadedText {
  /** The document's own, if it has one. */
  readonly title: string | null;
  readonly category?: string | null;
  /** Markdown. */
  readonly content: string;
  /** What was lost or is doubtful. */
  readonly findings?: readonly Finding[];
}

/** @throws LoadFailure; any other error means that the file is damaged */
export type Loader = (bytes: Uint8Array) => LoadedText | Promise<LoadedText>;
