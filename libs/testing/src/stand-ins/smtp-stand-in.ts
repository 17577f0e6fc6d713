import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export interface ReceivedMail {
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** The links in the text, in their order. */
  readonly links: readonly string[];
  readonly encrypted: boolean;
}

/** What it does in place of taking a mail. */
export type SmtpFault =
  | { readonly kind: 'answer'; readonly code: number }
  /** Says nothing any more once it has the mail: nobody can tell whether it took it. */
  | { readonly kind: 'silence' };

export interface SmtpStandInOptions {
  /** With it STARTTLS is offered. */
  readonly tls?: { readonly key: Buffer; readonly cert: Buffer };
  readonly login?: { readonly user: string; readonly password: string };
}

/** A platform's mails of a whole test run fit; it must not fill the memory. */
const KEPT = 1_000;

/** Starts a mail server on the loopback interface that keeps what it is sent. */
export async function startSmtpStandIn(options: SmtpStandInOptions = {}): Promise<SmtpStandIn> {
  const standIn = new SmtpStandIn(options);
  await standIn.listen();
  return standIn;
}

export class SmtpStandIn {
  readonly mails: ReceivedMail[] = [];
  /** What it does with mails from now on; null takes them. */
  fault: SmtpFault | null = null;
  /** How many mails it was handed, those that it refused too. */
  tries = 0;
  readonly #smtp: SMTPServer;
  readonly #inbox: Server;

  constructor({ tls, login }: SmtpStandInOptions) {
    this.#smtp = new SMTPServer({
      ...tls,
      disabledCommands: [...(tls ? [] : ['STARTTLS']), ...(login ? [] : ['AUTH'])],
      authOptional: login === undefined,
      allowInsecureAuth: true,
      closeTimeout: 100,
      logger: false,
      onAuth: ({ username, password }, _session, answer) => {
        if (username === login?.user && password === login?.password) answer(null, { user: username });
        else answer(Object.assign(new Error('who are you'), { responseCode: 535 }));
      },
      onData: (stream, session, answer) => {
        void this.#take(stream, session).then(
          (taken) => taken && answer(),
          (error: Error) => answer(error),
        );
      },
    });
    // Clients that go away in the middle are no fault of ours.
    this.#smtp.on('error', () => undefined);
    this.#inbox = createServer((request, response) => {
      const to = new URL(request.url ?? '', 'http://inbox').searchParams.get('to');
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(this.mails.filter((mail) => to === null || mail.to === to)));
    });
  }

  /** For SMTP_URL. */
  get url(): string {
    return `smtp://127.0.0.1:${(this.#smtp.server.address() as AddressInfo).port}`;
  }

  /** Where another process reads the mails as JSON; `?to=` names one address. */
  get inboxUrl(): string {
    return `http://127.0.0.1:${(this.#inbox.address() as AddressInfo).port}/`;
  }

  /** The mails to one address, oldest first. */
  to(address: string): ReceivedMail[] {
    return this.mails.filter(({ to }) => to === address);
  }

  async listen(): Promise<void> {
    await Promise.all([
      new Promise<void>((resolve) => this.#smtp.listen(0, '127.0.0.1', resolve)),
      new Promise<void>((resolve) => this.#inbox.listen(0, '127.0.0.1', resolve)),
    ]);
  }

  async close(): Promise<void> {
    this.#inbox.closeAllConnections();
    await Promise.all([
      new Promise<void>((resolve) => this.#smtp.close(() => resolve())),
      new Promise<void>((resolve) => this.#inbox.close(() => resolve())),
    ]);
  }

  async #take(stream: NodeJS.ReadableStream, session: SMTPServerSession): Promise<boolean> {
    const { from, text = '', html, subject = '', messageId = '' } = await simpleParser(stream as never);
    this.tries += 1;
    if (this.fault?.kind === 'answer') {
      throw Object.assign(new Error('not now'), { responseCode: this.fault.code });
    }
    this.mails.push({
      to: session.envelope.rcptTo.map(({ address }) => address).join(),
      from: from?.text ?? '',
      subject,
      text,
      html: html || '',
      messageId,
      links: text.match(/https?:\/\/\S+/g) ?? [],
      encrypted: session.secure,
    });
    this.mails.splice(0, this.mails.length - KEPT);
    return this.fault?.kind !== 'silence';
  }
}
