/** What the widget tells the page, as CustomEvents of the element; `detail` by name. No words of a talk are in it. */
export interface WidgetEvents {
  /** The launcher can be seen; of an inline chat, the chat. */
  ready: undefined;
  opened: undefined;
  closed: undefined;
  /** A message was stored, of whoever wrote it. */
  message: { readonly id: string; readonly from: 'visitor' | 'bot' | 'staff' };
  /** How many messages the visitor has not seen. */
  unread: { readonly count: number };
  ended: { readonly conversation_id: string | null };
  /** From 1 to 5. */
  rated: { readonly rating: number };
}

/** What the page knows of its visitor; for the sales team, and so that the chat does not ask for it. */
export interface PageVisitor {
  readonly name?: string;
  readonly email?: string;
}

export type Emit = <Name extends keyof WidgetEvents>(name: Name, detail?: WidgetEvents[Name]) => void;

/** The access token of whoever is signed in; `renew` asks for a new one because the last was refused. */
export type Authorise = (options: { renew: boolean }) => Promise<string | null> | string | null;
