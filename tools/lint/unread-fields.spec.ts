import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as contracts from '@abbotsford/contracts';
import { event, Nested, request, Text } from '@abbotsford/contracts';
import { workspaceRoot } from '@abbotsford/local-stack';
import { type Contract, unreadFields } from './unread-fields';

/** Read by nobody, and why they are there all the same. */
const known: Readonly<Record<string, string>> = {
  'outbound-bot.v1.send-message locale':
    'the language of the page, which the API takes: the words of the visitor say more',
  'outbound-bot.v1.stream-message locale': 'the same',
  'inbound-bot.v1.send-message locale': 'the same',
  'inbound-bot.v1.stream-message locale': 'the same',
  'stt.v1.transcribe mime_type': 'what a recorder believes that it recorded; the bytes decide',
  'broadcast.conversation-news quote': 'goes on to the open chat as it is, with the rest of the message',
};

const textsIn = (folder: string): string[] =>
  readdirSync(path.join(workspaceRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file) && !/\.(?:spec|int-spec|fixture)\.ts$/u.test(file))
    .map((file) => readFileSync(path.join(workspaceRoot, folder, file), 'utf8'));

const libraries = readdirSync(path.join(workspaceRoot, 'libs'))
  .filter((lib) => !['api-client', 'contracts', 'testing', 'ui'].includes(lib))
  .flatMap((lib) => textsIn(`libs/${lib}/src`));
/** The readers among the contracts: of where a page begins, and of where a visitor writes from. */
const readers = ['paging', 'chat/chat-source'].map((file) =>
  readFileSync(path.join(workspaceRoot, `libs/contracts/src/${file}.ts`), 'utf8'),
);
const sources = new Map<string, readonly string[]>();
function sourcesOf(service: string): readonly string[] {
  const texts = sources.get(service) ?? [...textsIn(`apps/${service}/src`), ...libraries, ...readers];
  sources.set(service, texts);
  return texts;
}

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'kind' in value && 'subject' in value;
const all = Object.values(contracts).flatMap((value: unknown) =>
  isContract(value)
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).filter(isContract)
      : [],
);

describe('the fields of requests and events', () => {
  it('are read by who gets them, but for those that are known', () => {
    expect(all.length).toBeGreaterThan(40);
    expect(unreadFields([...new Set(all)], sourcesOf)).toEqual(Object.keys(known).sort());
  });
});

describe('unreadFields', () => {
  class Part {
    @Text({ max: 10 })
    deep!: string;
  }
  class Data {
    @Text({ max: 10 })
    told!: string;

    @Nested(() => Part)
    part!: Part;
  }
  const asked = request({ subject: 'rag.v1.ask', request: Data, deadlineMs: 1 })();
  const unread = (text: string, contract: Contract = asked) => unreadFields([contract], () => [text]);

  it('names what is taken from nothing, nested fields too', () => {
    expect(unread('')).toEqual(['rag.v1.ask deep', 'rag.v1.ask part', 'rag.v1.ask told']);
    expect(unread('use(data.told, part.deep); ({ part }: Data) => part')).toEqual([]);
  });

  it('takes a value that is only written for unread', () => {
    expect(unread('data.told = 1; make({ told: [], deep: [] }); ({ part }) => part')).toEqual([
      'rag.v1.ask deep',
      'rag.v1.ask told',
    ]);
  });

  it('asks nothing of an event that nobody gets', () => {
    expect(unread('', event('x.happened', Data, { producers: ['rag'], consumers: [] }))).toEqual([]);
    expect(unread('', event('x.happened', Data, { producers: ['rag'], consumers: ['crm-x'] }))).toHaveLength(3);
  });
});
