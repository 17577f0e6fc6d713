import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

interface Upgrade {
  readonly socket: Duplex;
  readonly head: Buffer;
}

const upgrades = new WeakMap<IncomingMessage, Upgrade>();

/**
 * Sends requests to upgrade the connection the way of every other request, through hooks, guards and filters to a
 * controller, so that nothing is checked in two places. Whatever answers them as HTTP closes the connection.
 */
export function routeUpgrades(server: FastifyInstance): void {
  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(socket as Socket);
    response.once('finish', () => socket.end());
    // Without a listener a reset by the client would end the process.
    socket.on('error', () => socket.destroy());
    upgrades.set(request, { socket, head });
    server.routing(request, response);
  });
}

/** The connection that the client wants to use for something else; undefined for an ordinary request. */
export const upgradeOf = (request: IncomingMessage): Upgrade | undefined => upgrades.get(request);
