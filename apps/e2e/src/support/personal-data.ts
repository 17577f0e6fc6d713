import { jetstreamManager } from '@nats-io/jetstream';
import type { Stack } from '@abbotsford/local-stack';
import { Database } from './database';

/** A place in which something of a person stands, and the texts there in which it does. */
export interface Trace {
  /** `collection:id`, or `stream:sequence`. */
  readonly place: string;
  readonly texts: readonly string[];
}

/** Looks for a person in every document of the database and in every message of the streams. */
export async function tracesOf(stack: Stack, words: readonly string[]): Promise<Trace[]> {
  const wanted = words.map((word) => word.toLowerCase());
  const places = [...(await documents(stack)), ...(await messages(stack))];
  return places.flatMap(({ place, content }) => {
    const texts = textsIn(content).filter((text) => wanted.some((word) => text.toLowerCase().includes(word)));
    return texts.length > 0 ? [{ place, texts }] : [];
  });
}

interface Place {
  readonly place: string;
  readonly content: unknown;
}

async function documents(stack: Stack): Promise<Place[]> {
  const database = await Database.of(stack);
  try {
    const contents = Object.entries(await database.contents());
    return contents.flatMap(([collection, rows]) =>
      rows.map((row) => ({ place: `${collection}:${String(row['_id'])}`, content: JSON.parse(JSON.stringify(row)) })),
    );
  } finally {
    await database.close();
  }
}

async function messages(stack: Stack): Promise<Place[]> {
  const connection = await stack.connectNats();
  try {
    const manager = await jetstreamManager(connection);
    const places: Place[] = [];
    for await (const { config, state } of manager.streams.list()) {
      for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
        const message = await manager.streams.getMessage(config.name, { seq }).catch(() => null);
        if (message) places.push({ place: `${config.name}:${seq}`, content: JSON.parse(message.string()) });
      }
    }
    return places;
  } finally {
    await connection.close();
  }
}

/** Every text in a document, its keys included. */
function textsIn(content: unknown): string[] {
  if (typeof content === 'string') return [content];
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) => [key, ...textsIn(value)]);
}
