import type { FastifyInstance } from 'fastify';

/** A client that was refused may be sending still; it reads the answer sooner than a connection cut off lets it. */
const LINGER_MS = 30_000;

/** Ends the connections of those who go on sending a body after their answer, which nobody reads. */
export function leaveBodiesUnread(server: FastifyInstance, lingerMs = LINGER_MS): void {
  server.addHook('onResponse', ({ raw }, _reply, done) => {
    if (!raw.complete) {
      const cut = setTimeout(() => raw.socket.destroy(), lingerMs).unref();
      for (const end of ['end', 'close']) raw.once(end, () => clearTimeout(cut));
    }
    done();
  });
}
