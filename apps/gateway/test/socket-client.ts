import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect } from 'vitest';
import { WebSocket, type ClientOptions } from 'ws';

export interface Frame {
  readonly type: string;
  readonly message_id?: string | null;
  readonly seq?: number;
  readonly [name: string]: unknown;
}

/** A visitor's WebSocket, and what came through it. */
export class SocketClient {
  readonly frames: Frame[] = [];
  /** Settles when the connection is closed. */
  readonly closed: Promise<number>;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.frames.push(JSON.parse(data.toString()) as Frame));
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => socket.once('close', (code) => resolve(code)));
  }

  static async open(gatewayUrl: string, options: ClientOptions = {}, path = VISITORS): Promise<SocketClient> {
    const client = new SocketClient(new WebSocket(addressOf(gatewayUrl, path), options));
    await once(client.socket, 'open');
    return client;
  }

  /** The answer to an attempt that is refused. */
  static async refused(
    gatewayUrl: string,
    options: ClientOptions = {},
  ): Promise<{ status: number; headers: IncomingMessage['headers']; problem: Record<string, unknown> }> {
    const socket = new WebSocket(addressOf(gatewayUrl, VISITORS), options);
    socket.on('error', () => undefined);
    const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
    const problem = JSON.parse(await text(response)) as Record<string, unknown>;
    return { status: response.statusCode ?? 0, headers: response.headers, problem };
  }

  send(frame: object | string): void {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  /** The frames of one message, pings left out. */
  of(messageId: string | null): Frame[] {
    return this.frames.filter((frame) => frame.message_id === messageId);
  }

  /** Waits for a frame of this type about a message. */
  async next(type: string, messageId: string | null): Promise<Frame> {
    const find = () => this.of(messageId).find((frame) => frame.type === type);
    await expect.poll(find, { timeout: 10_000, interval: 10 }).toBeDefined();
    return find() as Frame;
  }

  /** The connection breaks, without a word. */
  async drop(): Promise<void> {
    this.socket.terminate();
    await this.closed;
  }

  async leave(): Promise<void> {
    this.socket.close(1000);
    await this.closed;
  }
}

const VISITORS = '/api/chat/ws';

const addressOf = (gatewayUrl: string, path: string): string => `${gatewayUrl.replace(/^http/, 'ws')}${path}`;
