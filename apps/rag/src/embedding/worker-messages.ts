/** What a worker is started with. */
export interface WorkerSettings {
  /** Folder of the model. */
  readonly dir: string;
  /** Of a longer text, only the beginning is embedded: 512 is all that the model can read. */
  readonly maxTokens: number;
  /** Nobody waits for it: everything else on the machine comes first. */
  readonly background: boolean;
  /** How long an unused model stays in memory; absent means for good. */
  readonly keptForMs?: number;
}

export interface WorkerRequest {
  readonly id: number;
  readonly text: string;
}

/** What the worker says: that the model is loaded, then an answer to each request, and that the model is put away. */
export type WorkerAnswer =
  | { readonly loaded: true }
  | { readonly put_away: true }
  | { readonly id: number; readonly vector: Float32Array; readonly ms: number }
  | { readonly id: number; readonly error: string };
