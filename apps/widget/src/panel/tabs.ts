import type { ChatAction, ChatState } from './chat-state';

/** What one tab tells the others of the same browser. */
export type TabMessage =
  | { readonly kind: 'action'; readonly session: string | null; readonly action: ChatAction }
  | { readonly kind: 'ask' }
  | { readonly kind: 'state'; readonly session: string | null; readonly state: ChatState }
  | { readonly kind: 'draft'; readonly text: string };

/** As long as one waits for another tab before the server is asked. */
const ANSWER_MS = 120;

/** The tabs of one browser with the same chat; alone where the browser has no channels. */
export class Tabs {
  private readonly channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(this.name) : null;

  constructor(
    private readonly name: string,
    private readonly onMessage: (message: TabMessage) => void,
  ) {
    this.channel?.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => this.onMessage(data));
  }

  tell(message: TabMessage): void {
    this.channel?.postMessage(message);
  }

  /** Asks the others what they show; `isAnswered` says whether one has told. */
  async ask(isAnswered: () => boolean): Promise<void> {
    if (!this.channel) return;
    this.tell({ kind: 'ask' });
    const end = Date.now() + ANSWER_MS;
    while (!isAnswered() && Date.now() < end) await pause(20);
  }

  /** Runs one task of all tabs at a time. Browsers have locks on secure pages only; elsewhere tabs can't agree. */
  async exclusively(task: () => Promise<void>): Promise<void> {
    await ('locks' in navigator ? navigator.locks.request(this.name, task) : task());
  }

  /** When the task of another tab is over, and what it told has come. False where one can't know. */
  async whenDone(): Promise<boolean> {
    if (!('locks' in navigator)) return false;
    await this.exclusively(() => Promise.resolve());
    await pause(ANSWER_MS);
    return true;
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
