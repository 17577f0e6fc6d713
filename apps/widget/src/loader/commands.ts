import type { PageVisitor, WidgetEvents } from '../events';
import type { AbbotsfordChat } from './abbotsford-chat';

type Handler<Name extends keyof WidgetEvents> = (detail: WidgetEvents[Name]) => void;

/** What a page may have the chat in its corner do, also before it is there. */
type Command =
  | readonly ['open']
  | readonly ['close']
  | readonly ['consent', boolean]
  | readonly ['identify', PageVisitor]
  | { [Name in keyof WidgetEvents]: readonly ['on', Name, Handler<Name>] }[keyof WidgetEvents];

declare global {
  interface Window {
    /** Before the script is there: an array of commands. */
    abbotsfordChat?: Command[] | AbbotsfordChatCommands;
  }
}

/** `window.abbotsfordChat`: commands wait until there is a chat. */
export class AbbotsfordChatCommands {
  private chat: AbbotsfordChat | null = null;
  private readonly waiting: Command[];

  constructor(before: Window['abbotsfordChat']) {
    this.waiting = Array.isArray(before) ? before : [];
  }

  push(...commands: readonly Command[]): void {
    if (this.chat?.isConnected) for (const command of commands) run(this.chat, command);
    else this.waiting.push(...commands);
  }

  open(): void {
    this.push(['open']);
  }

  close(): void {
    this.push(['close']);
  }

  consent(given: boolean): void {
    this.push(['consent', given]);
  }

  identify(visitor: PageVisitor): void {
    this.push(['identify', visitor]);
  }

  on<Name extends keyof WidgetEvents>(name: Name, handler: Handler<Name>): void {
    this.push(['on', name, handler] as unknown as Command);
  }

  /** From now on they are for this chat. */
  attach(chat: AbbotsfordChat): void {
    this.chat = chat;
    this.push(...this.waiting.splice(0));
  }
}

function run(chat: AbbotsfordChat, command: Command): void {
  // A page's script may hold anything.
  const [name, value, handler] = command as readonly [string, unknown, unknown];
  if (name === 'open') chat.open();
  if (name === 'close') chat.close();
  if (name === 'consent') chat.consent(value === true);
  if (name === 'identify') chat.identify(value);
  if (name === 'on' && typeof handler === 'function') {
    chat.addEventListener(String(value), (event) => {
      (handler as (detail: unknown) => void)((event as CustomEvent).detail);
    });
  }
}
