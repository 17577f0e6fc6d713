import net from 'node:net';
import { LocalStackError } from './local-stack-error';

const loopback = '127.0.0.1';

/** Below the ranges from which Linux and macOS lend ports to outgoing connections, so that a restart finds its port free. */
const firstFree = 20_000;
const lastFree = 29_999;

/** True when a program may listen there, be it on the loopback interface or on all of them. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await canListen(port, loopback)) && (await canListen(port, '::'));
}

async function canListen(port: number, host: string): Promise<boolean> {
  const server = net.createServer();
  return new Promise((resolve) => {
    // A machine without IPv6 is no reason to call the port taken.
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** True when something accepts connections there. */
export async function isPortAnswering(port: number, host = loopback): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host, timeout: 2_000 });
    const answer = (value: boolean) => () => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', answer(true)).once('error', answer(false)).once('timeout', answer(false));
  });
}

/** Ports that this process has given out: their users may not listen yet. */
const lent = new Set<number>();

/** A port on the loopback interface that nobody uses now. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = firstFree + Math.floor(Math.random() * (lastFree - firstFree + 1));
    if (lent.has(port)) continue;
    lent.add(port);
    if (await isPortFree(port)) return port;
  }
  throw new LocalStackError(
    `No free port between ${firstFree} and ${lastFree}: end some of the programs that listen there.`,
  );
}

/** The preferred port when it is free, else another one. */
export async function preferredPort(preferred: number): Promise<number> {
  return (await isPortFree(preferred)) ? preferred : freePort();
}

/** What to tell a person whose port is in use; `variable` is the setting that changes it. */
export function portTaken(port: number, user: string, variable: string): LocalStackError {
  return new LocalStackError(
    `Port ${port}, where the ${user} should listen, is in use by another program: end that program, or choose another port with ${variable}=${port + 1} npm start.`,
  );
}
