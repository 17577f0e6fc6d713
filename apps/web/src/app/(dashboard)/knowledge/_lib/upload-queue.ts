import { ApiProblem } from '@abbotsford/api-client';
import type { Translate } from '@/i18n/get-translations';
import { asProblem } from '@/lib/as-problem';
import type { DocumentSummary } from '@/lib/api-types';
import { refusalOf } from './upload-rules';

export interface Upload {
  id: number;
  file: File;
  /** Empty for the file's own. */
  category: string;
  status: 'waiting' | 'sending' | 'stored' | 'refused' | 'cancelled';
  /** How much of the file has left the browser, 0 to 1. */
  sent: number;
  /** Why it was refused. */
  problem: string | null;
  /** There is a document from a file of this name: what is to become of it, once somebody has said so. */
  existing: 'replace' | 'keep' | null;
  /** Nobody has said so yet. */
  undecided: boolean;
  /** Whether sending it once more may help. */
  retryable: boolean;
  /** What became of it. */
  document: DocumentSummary | null;
}

export type SendFile = (
  file: File,
  category: string,
  options: { onProgress: (share: number) => void; signal: AbortSignal; existing: Upload['existing'] },
) => Promise<DocumentSummary>;

const MOST_AT_ONCE = 50;

/** Files on their way to the server, one after another, so that each comes through a slow line in its time. */
export class UploadQueue {
  private uploads: readonly Upload[] = [];
  private running: { id: number; controller: AbortController } | null = null;
  private lastId = 0;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly send: SendFile,
    private readonly t: Translate<'knowledge'>,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): readonly Upload[] => this.uploads;

  /** Files that are not worth sending, such as those above `maxBytes`, are refused at once, each with its reason. */
  add(files: readonly File[], category: string, maxBytes: number): void {
    let places = MOST_AT_ONCE - this.uploads.filter(isUnderWay).length;
    const added = files.map((file): Upload => {
      const fault = refusalOf(file, maxBytes, this.t);
      const problem = fault ?? (places > 0 ? null : this.t('upload.refused.tooMany', { most: MOST_AT_ONCE }));
      if (problem === null) places -= 1;
      this.lastId += 1;
      return {
        id: this.lastId,
        file,
        category,
        status: problem === null ? 'waiting' : 'refused',
        sent: 0,
        problem,
        retryable: fault === null,
        existing: null,
        undecided: false,
        document: null,
      };
    });
    this.become([...this.uploads, ...added]);
    this.sendNext();
  }

  cancel(id: number): void {
    if (this.running?.id === id) this.running.controller.abort();
    else this.change(id, { status: 'cancelled' });
  }

  retry(id: number): void {
    this.change(id, { status: 'waiting', sent: 0, problem: null, undecided: false });
    this.sendNext();
  }

  /** Sends it again, with what is to become of the document that there is. */
  decide(id: number, existing: NonNullable<Upload['existing']>): void {
    this.change(id, { existing });
    this.retry(id);
  }

  /** Takes everything out of the list that is not on its way. */
  clear(): void {
    this.become(this.uploads.filter(isUnderWay));
  }

  /** The person has left. */
  stop(): void {
    this.become([]);
    this.running?.controller.abort();
  }

  private sendNext(): void {
    const next = this.running ? undefined : this.uploads.find(({ status }) => status === 'waiting');
    if (!next) return;
    const controller = new AbortController();
    this.running = { id: next.id, controller };
    this.change(next.id, { status: 'sending' });
    const onProgress = (sent: number) => this.change(next.id, { sent });
    void this.send(next.file, next.category, { onProgress, signal: controller.signal, existing: next.existing })
      .then(
        (document) => this.change(next.id, { status: 'stored', sent: 1, document }),
        (failure: unknown) =>
          this.change(
            next.id,
            controller.signal.aborted ? { status: 'cancelled' } : refused(asProblem(failure), this.t),
          ),
      )
      .then(() => {
        this.running = null;
        this.sendNext();
      });
  }

  private change(id: number, change: Partial<Upload>): void {
    this.become(this.uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)));
  }

  private become(uploads: readonly Upload[]): void {
    this.uploads = uploads;
    this.listeners.forEach((listener) => listener());
  }
}

export function isUnderWay({ status }: Upload): boolean {
  return status === 'waiting' || status === 'sending';
}

function refused(problem: ApiProblem, t: Translate<'knowledge'>): Partial<Upload> {
  const { status, errors } = problem;
  const [fault] = errors;
  return {
    status: 'refused',
    // What is said of a field is the end of a sentence.
    problem:
      status === 400 && fault
        ? t('upload.refused.field', { field: fault.field, message: fault.message })
        : problem.message,
    // What is wrong with a file stays wrong; a line or a server may be better in a moment.
    undecided: problem.code === 'knowledge.file_exists',
    retryable: status === 0 || status === 429 || status >= 500,
  };
}
