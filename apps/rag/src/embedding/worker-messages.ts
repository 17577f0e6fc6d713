/** What a worker is started with. */
export interface WorkerSettings {
  /** Folder of the model. */
  readonly dir: string;
  /** Nobody waits for it: everything else on the machine comes first. */
  readonly background: boolean;
}

export interface WorkerRequest {
  readonly id: number;
  readonly texts: readonly string[];
}

/** With id 0 and no vectors: the model is loaded. */
export type WorkerAnswer =
  { readonly id: number; readonly vectors: readonly Float32Array[] } | { readonly id: number; readonly error: string };
