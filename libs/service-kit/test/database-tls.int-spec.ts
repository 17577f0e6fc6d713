import { readFile } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { createServer, type Server } from 'node:tls';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCertificates, type Certificates, startNats, testMongo, type NatsServer } from '@abbotsford/local-stack';
import { bootWithEvents } from './boot-with-events';

/** Stands before the database of the test run, as a server that takes nothing but TLS. */
async function serveWithTls(url: string, key: string, cert: string): Promise<Server> {
  const { hostname: host, port } = new URL(url);
  const server = createServer({ key, cert }, (client) => {
    const upstream = connect({ host, port: Number(port) });
    const ended = () => [client, upstream].forEach((socket) => socket.destroy());
    void Promise.all([pipeline(client, upstream), pipeline(upstream, client)]).then(ended, ended);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

describe('TLS to the database, by its URL', () => {
  const mongo = testMongo();
  let nats: NatsServer;
  let certificates: Certificates;
  let server: Server;
  const url = (authority: string): string => {
    const { port } = server.address() as AddressInfo;
    const file = encodeURIComponent(certificates.file(authority));
    // The set would name the server itself, past the one with TLS.
    return `mongodb://127.0.0.1:${port}/?directConnection=true&tls=true&tlsCAFile=${file}`;
  };

  beforeAll(async () => {
    nats = await startNats({ port: 0 });
    certificates = await makeCertificates('server', 'other');
    const [key, cert] = await Promise.all(
      ['server.key', 'server.pem'].map((name) => readFile(certificates.file(name), 'utf8')),
    );
    server = await serveWithTls(mongo.url, key ?? '', cert ?? '');
  });
  afterAll(async () => {
    server.close();
    await mongo.drop();
    await nats.dispose();
    await certificates.remove();
  });

  it('is how a service reads and writes, with its transactions', async () => {
    const { service, notes, transaction } = await bootWithEvents(nats, {
      url: url('server.pem'),
      dbName: mongo.dbName,
    });
    await transaction.run(async (session) => {
      await notes.insertOne({ text: 'under a seal' }, { session });
    });
    expect(await notes.findOne({}, { projection: { _id: 0 } })).toEqual({ text: 'under a seal' });
    await service.close();
  });

  it('ends at a server whose certificate is not of the authority that was named', async () => {
    const connection = mongoose.createConnection(url('other.pem'), { serverSelectionTimeoutMS: 1_000 });
    await expect(connection.asPromise()).rejects.toThrow(/certificate/i);
    await connection.destroy();
  });
});
