/** What a mail says; how it looks is `renderMail`'s. Plain text: whatever stands in it is shown as it is. */
export interface MailContent {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** What the person is to do. */
  readonly action?: { readonly label: string; readonly url: string };
  /** After the action: how long it is good for, what to do when one did not ask for it. */
  readonly notes?: readonly string[];
}

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
