export interface ReadingRequest {
  readonly id: number;
  /** Its name among the tasks of the bot. */
  readonly task: string;
  readonly input: readonly unknown[];
}

/** `ready` once, when the thread has loaded; then one answer for each request. */
export type ReadingAnswer =
  | { readonly ready: true }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };
