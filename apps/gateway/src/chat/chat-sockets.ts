import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Counter, Gauge } from 'prom-client';
import { WebSocketServer } from 'ws';
import { ServiceError } from '@abbotsford/contracts';
import { CONFIG, LOGGER, ServiceClient, ServiceMetrics, type Logger } from '@abbotsford/service-kit';
import type { GatewayConfig } from '../config';
import { AccessTokens } from '../access/access-tokens';
import { SignInWatch } from '../access/sign-in-watch';
import { chatOrigins } from '../http/cors';
import { upgradeOf } from '../http/route-upgrades';
import { OpenStreams } from '../limits/open-streams';
import { RateLimiter } from '../limits/rate-limiter';
import { HttpProblem } from '../problems/http-problem';
import { ChatConnection } from './chat-connection';
import type { SpokenWith } from './chat.controller';
import { LiveTurns } from './live-turns';

/** A message of 4,000 characters, each written as an escape, and room for the rest. */
const MAX_FRAME_BYTES = 32 * 1_024;
const MAX_SOCKETS = 5_000;

/** The WebSockets of visitors and customers: who may open one, how many, and for how long. */
@Injectable()
export class ChatSockets implements BeforeApplicationShutdown, OnModuleDestroy {
  private readonly server = new WebSocketServer({ noServer: true, clientTracking: false, maxPayload: MAX_FRAME_BYTES });
  private readonly connections = new Set<ChatConnection>();
  private readonly heartbeat: NodeJS.Timeout;
  private readonly frames: Counter<'type'>;
  private grace?: NodeJS.Timeout;
  private isStopping = false;

  constructor(
    private readonly turns: LiveTurns,
    private readonly limiter: RateLimiter,
    private readonly streams: OpenStreams,
    private readonly services: ServiceClient,
    private readonly tokens: AccessTokens,
    private readonly signIns: SignInWatch,
    metrics: ServiceMetrics,
    @Inject(CONFIG) private readonly config: GatewayConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.heartbeat = setInterval(() => {
      for (const connection of this.connections) connection.heartbeat();
    }, config.CHAT_SOCKET_HEARTBEAT_SECONDS * 1_000);
    const registers = [metrics.registry];
    const { connections } = this;
    this.frames = new Counter({
      name: 'chat_socket_frames_total',
      help: 'Frames that clients sent over WebSockets, by type; refused ones are counted as refused as well',
      labelNames: ['type'],
      registers,
    });
    new Gauge({
      name: 'chat_sockets_open',
      help: 'WebSockets that are open',
      registers,
      collect() {
        this.set(connections.size);
      },
    });
  }

  /** Makes a WebSocket of the connection. @throws HttpProblem or ServiceError when the client may not have one */
  async accept(bot: SpokenWith, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const upgrade = upgradeOf(request.raw);
    if (!upgrade || request.headers.upgrade?.toLowerCase() !== 'websocket') {
      throw new HttpProblem('http.upgrade_required', 'Please connect with a WebSocket.', {
        headers: { upgrade: 'websocket' },
      });
    }
    // Browsers let every page open a WebSocket to anywhere: CORS does not hold for them.
    const { origin } = request.headers;
    const allowed = bot.access === 'public' ? chatOrigins(this.config) : this.config.FRONTEND_URL;
    if (origin !== undefined && !allowed.includes(origin)) {
      throw new ServiceError('forbidden', 'This page may not open the chat.');
    }
    const client = request.client ?? request.ip;
    this.requireRoom();
    const place = await this.streams.take('chat_sockets', client);
    upgrade.socket.once('close', place.release);
    // Who left meanwhile had no 'close' to hear any more.
    if (upgrade.socket.destroyed) place.release();
    void reply.hijack();
    reply.raw.statusCode = 101;
    this.server.handleUpgrade(request.raw, upgrade.socket, upgrade.head, (socket) => {
      const { turns, limiter, services, tokens, signIns, logger } = this;
      const parts = { bot, path: request.routeOptions.url ?? '', turns, limiter, services, tokens, signIns, logger };
      const onFrame = (type: string): void => this.frames.inc({ type });
      const connection = new ChatConnection(socket, client, { ...parts, onFrame });
      this.connections.add(connection);
      socket.once('close', () => this.connections.delete(connection));
      if (this.isStopping) connection.finish();
    });
  }

  /** The HTTP server stops when the last connection is closed, so none may outlast the time that work has for its end. */
  beforeApplicationShutdown(): void {
    this.isStopping = true;
    for (const connection of this.connections) connection.finish();
    this.grace = setTimeout(() => {
      for (const connection of this.connections) connection.terminate();
    }, this.config.SHUTDOWN_GRACE_MS);
    this.grace.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.heartbeat);
  }

  private requireRoom(): void {
    if (!this.isStopping && this.connections.size < MAX_SOCKETS) return;
    throw new ServiceError('service.unavailable', 'Too many chats are open. Please try again later.', {
      retry_after: 5,
    });
  }
}
