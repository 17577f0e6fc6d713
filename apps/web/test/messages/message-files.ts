import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { WEB } from './web-sources';

const MESSAGES = path.join(WEB, 'messages');

/** Every message file as `<locale>/<namespace>`. */
export const messageFiles: readonly string[] = readdirSync(MESSAGES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replaceAll(path.sep, '/').replace(/\.json$/, ''))
  .toSorted();

/** The messages of a file by key, with dots between the parts of a key. */
export function readMessages(file: string): ReadonlyMap<string, string> {
  return new Map(flatten(JSON.parse(readFileSync(path.join(MESSAGES, `${file}.json`), 'utf8')) as object));
}

function flatten(value: object, prefix = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'string' ? [[`${prefix}${key}`, inner]] : flatten(inner as object, `${prefix}${key}.`),
  );
}

/** What a message has filled in, as `name:kind`, sorted. Throws where it is no ICU message. */
export const placeholdersOf = (message: string): readonly string[] =>
  [...new Set(placeholders(parse(message)))].toSorted();

const placeholders = (elements: readonly MessageFormatElement[]): string[] =>
  elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const own = `${element.value}:${TYPE[element.type]}`;
    if (element.type === TYPE.tag) return [own, ...placeholders(element.children)];
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [own];
    return [own, ...Object.values(element.options).flatMap(({ value }) => placeholders(value))];
  });
