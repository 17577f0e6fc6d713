import { describe, expect, it } from 'vitest';
import type { ChatReply } from './api';
import { parseChatNews, type ChatNews } from './chat-news';
import { chatReducer, emptyChat, type ChatAction, type ChatState } from './chat-state';

const after = (...actions: (ChatAction | readonly ChatAction[])[]): ChatState =>
  actions.flat().reduce(chatReducer, emptyChat);
const reply = (changes: Partial<ChatReply> = {}): ChatReply => ({
  response: 'Hello Ana.',
  conversation_id: 'c-1',
  ended: false,
  citations: [],
  suggestions: ['Yes', 'No'],
  ...changes,
});
const message = (id: string, text: string): ChatAction[] => [
  { type: 'queued', id, text },
  { type: 'sending', id },
];
const sent = message('m-1', 'Hi, I am Ana');
const timestamp = '2026-03-01T00:00:00Z';
const lost = { id: 'm-7', role: 'user', text: 'Hello?', timestamp, message_id: 'm-7' } as const;

describe('chatReducer', () => {
  it('shows a message at once and waits for the answer', () => {
    const state = after(sent);
    expect(state.entries).toMatchObject([{ id: 'm-1', role: 'visitor', text: 'Hi, I am Ana', delivery: 'sending' }]);
    expect(state.reply).toBe('');
  });

  it('gathers the answer as it comes and replaces it with the whole one', () => {
    const streaming = after(sent, { type: 'token', text: 'Hel' }, { type: 'token', text: 'lo' });
    expect(streaming.reply).toBe('Hello');
    const answered = chatReducer(streaming, { type: 'answered', id: 'm-1', reply: reply() });
    expect(answered.reply).toBeNull();
    expect(answered.entries.map(({ role, text, delivery }) => [role, text, delivery])).toEqual([
      ['visitor', 'Hi, I am Ana', 'stored'],
      ['bot', 'Hello Ana.', 'stored'],
    ]);
    expect(answered.suggestions).toEqual(['Yes', 'No']);
  });

  it('keeps a failed message with its reason', () => {
    const state = after(sent, { type: 'failed', id: 'm-1', problem: 'No connection.' });
    expect(state.entries).toMatchObject([{ delivery: 'failed', problem: 'No connection.' }]);
    expect(state.reply).toBeNull();
  });

  it('sends a failed message again in its place, not twice', () => {
    const state = after(sent, { type: 'failed', id: 'm-1', problem: 'No connection.' }, sent);
    expect(state.entries).toEqual([{ id: 'm-1', role: 'visitor', text: 'Hi, I am Ana', delivery: 'sending' }]);
  });

  it('knows of a message that it was spoken, also when it is sent again', () => {
    const spoken: ChatAction = { type: 'queued', id: 'm-1', text: 'Hello', spoken: true };
    const failed = after(spoken, { type: 'sending', id: 'm-1' }, { type: 'failed', id: 'm-1', problem: 'Away.' });
    expect(failed.entries).toMatchObject([{ id: 'm-1', spoken: true }]);
    expect(chatReducer(failed, spoken).entries).toMatchObject([{ delivery: 'queued', spoken: true }]);
  });

  it('takes quick replies away as soon as something is sent', () => {
    const state = after(sent, { type: 'answered', id: 'm-1', reply: reply() }, message('m-2', 'Yes'));
    expect(state.suggestions).toEqual([]);
  });

  it('says that a conversation has ended and offers no quick replies then', () => {
    const state = after(sent, { type: 'answered', id: 'm-1', reply: reply({ ended: true }) });
    expect(state.entries.at(-1)).toMatchObject({ role: 'end' });
    expect(state.suggestions).toEqual([]);
  });

  it('names each source once', () => {
    const citations = ['Prices', 'Prices', 'Delivery'].map((title) => ({ title, source: 'a.md', quote: 'x' }));
    const state = after(sent, { type: 'answered', id: 'm-1', reply: reply({ citations }) });
    expect(state.entries.at(-1)?.sources).toEqual(['Prices', 'Delivery']);
  });

  it('ignores tokens of an answer that nobody awaits any more', () => {
    expect(after({ type: 'token', text: 'late' }).reply).toBeNull();
  });

  it('puts earlier messages above those written while they were loading', () => {
    const state = after(sent, {
      type: 'history-loaded',
      history: {
        conversation_id: 'c-1',
        status: 'ongoing',
        messages: [{ id: 'm-0-answer', role: 'bot', text: 'Earlier', timestamp }],
        read_by: null,
      },
      unsent: [],
    });
    expect(state.entries.map(({ text }) => text)).toEqual(['Earlier', 'Hi, I am Ana']);
  });

  it('restores earlier messages once, however often they are loaded', () => {
    const loaded: ChatAction = {
      type: 'history-loaded',
      history: {
        conversation_id: 'c-1',
        status: 'ongoing',
        messages: [{ id: 'm-0-answer', role: 'bot', text: 'Earlier', timestamp }],
        read_by: null,
      },
      unsent: [],
    };
    expect(after(loaded, loaded).entries).toHaveLength(1);
  });

  it('asks again for an answer that a closed page missed', () => {
    const state = after({
      type: 'history-loaded',
      history: { conversation_id: 'c-1', status: 'ongoing', messages: [lost], read_by: null },
      unsent: [],
    });
    expect(state.entries).toMatchObject([{ id: 'm-7', delivery: 'queued' }]);
  });

  it('says so when the conversation that it restores has ended', () => {
    const state = after({
      type: 'history-loaded',
      history: {
        conversation_id: 'c-1',
        status: 'closed',
        messages: [{ id: 'm-0-answer', role: 'bot', text: 'Goodbye', timestamp }],
        read_by: null,
      },
      unsent: [],
    });
    expect(state.entries.map(({ role }) => role)).toEqual(['bot', 'end']);
  });

  it('says nothing of an end where nothing was said', () => {
    expect(
      after({
        type: 'history-loaded',
        history: { conversation_id: 'c-1', status: 'closed', messages: [], read_by: null },
        unsent: [],
      }).entries,
    ).toEqual([]);
  });
});

describe('messages that wait for the network', () => {
  const first: ChatAction = { type: 'queued', id: 'm-1', text: 'One' };
  const second: ChatAction = { type: 'queued', id: 'm-2', text: 'Two' };
  const texts = ({ entries }: ChatState) => entries.map(({ text }) => text);

  it('are shown in their order, each with its answer below it', () => {
    const state = after(first, second, { type: 'sending', id: 'm-1' }, { type: 'answered', id: 'm-1', reply: reply() });
    expect(texts(state)).toEqual(['One', 'Hello Ana.', 'Two']);
    expect(state.entries.at(-1)).toMatchObject({ delivery: 'queued' });
  });

  it('are there again after a reload, but not those that had arrived', () => {
    const loaded = after({
      type: 'history-loaded',
      history: {
        conversation_id: 'c-1',
        status: 'ongoing',
        read_by: null,
        messages: [
          { id: 'm-1', role: 'user', text: 'One', timestamp, message_id: 'm-1' },
          { id: 'm-1-answer', role: 'bot', text: 'Hello Ana.', timestamp },
        ],
      },
      unsent: [
        { id: 'm-1', text: 'One' },
        { id: 'm-2', text: 'Two' },
      ],
    });
    expect(loaded.entries.map(({ text, delivery }) => [text, delivery])).toEqual([
      ['One', 'stored'],
      ['Hello Ana.', 'stored'],
      ['Two', 'queued'],
    ]);
  });

  it('are not doubled when the history comes late', () => {
    const failed: ChatAction = { type: 'history-failed', unsent: [{ id: 'm-1', text: 'One' }] };
    const loaded: ChatAction = {
      type: 'history-loaded',
      history: {
        conversation_id: 'c-1',
        status: 'ongoing',
        read_by: null,
        messages: [{ id: 'm-1', role: 'user', text: 'One', timestamp, message_id: 'm-1' }],
      },
      unsent: [{ id: 'm-1', text: 'One' }],
    };
    expect(texts(after(failed, { type: 'sending', id: 'm-1' }, loaded))).toEqual(['One']);
  });

  it('stay the last ones when a person writes meanwhile', () => {
    const staff = { id: 'p-1', role: 'staff', name: 'Sam', text: 'Hello', timestamp } as const;
    const news: ChatAction = { type: 'news', news: { status: 'ongoing', read_by: 'Sam', messages: [staff] } };
    expect(texts(after(first, news))).toEqual(['Hello', 'One']);
  });
});

describe('what a restored answer shows', () => {
  it('is its sources, and the quick replies to it', () => {
    const citations = [{ title: 'Prices', source: 'prices.md', quote: 'x' }];
    const state = after({
      type: 'history-loaded',
      history: {
        conversation_id: 'c-1',
        status: 'ongoing',
        read_by: null,
        messages: [{ id: 'm-1-answer', role: 'bot', text: 'It is 90 dollars.', timestamp, citations }],
        suggestions: ['Yes', 'No'],
      },
      unsent: [],
    });
    expect(state.entries[0]?.sources).toEqual(['Prices']);
    expect(state.suggestions).toEqual(['Yes', 'No']);
  });

  it('is what another tab knows, once', () => {
    const known = after(sent, { type: 'answered', id: 'm-1', reply: reply() });
    const taken: ChatAction = { type: 'taken-over', state: { ...known, history: 'loaded' } };
    expect(after({ type: 'history-asked' }, taken, taken)).toEqual({ ...known, history: 'loaded' });
  });
});

describe('while a person has the conversation', () => {
  const said = { id: 'p-1', role: 'staff', name: 'Sam', text: 'Hello, this is Sam', timestamp } as const;
  const came = { id: 'began', role: 'note', name: 'Sam', text: 'Sam has joined the chat.', timestamp } as const;
  const news = (...messages: ChatNews['messages']): ChatAction => ({
    type: 'news',
    news: { status: 'ongoing', read_by: 'Sam', messages },
  });

  it('shows what they say, once, however often it is told', () => {
    const state = after(sent, { type: 'answered', id: 'm-1', reply: reply() }, news(came, said), news(said));
    expect(state.entries.slice(2)).toMatchObject([
      { role: 'note', text: 'Sam has joined the chat.' },
      { role: 'staff', name: 'Sam', text: 'Hello, this is Sam' },
    ]);
    expect(state).toMatchObject({ readBy: 'Sam', suggestions: [] });
  });

  it('awaits no answer of the bot to a message that they read', () => {
    const held = reply({ response: '', read_by: 'Sam', suggestions: [] });
    const state = after(sent, { type: 'answered', id: 'm-1', reply: held });
    expect(state.entries).toMatchObject([{ id: 'm-1', delivery: 'stored' }]);
    expect(state).toMatchObject({ reply: null, readBy: 'Sam' });
  });

  it('takes no message for lost that waits for them', () => {
    const loaded = after({
      type: 'history-loaded',
      history: { conversation_id: 'c-1', status: 'ongoing', messages: [lost], read_by: 'Sam' },
      unsent: [],
    });
    expect(loaded.entries).toMatchObject([{ id: 'm-7', delivery: 'stored' }]);
  });

  it('shows what the bot says when it is back, but not an answer that comes by itself', () => {
    const answer = { id: 'm-1-answer', role: 'bot', text: 'I am back.', timestamp } as const;
    const back: ChatAction = { type: 'news', news: { status: 'ongoing', read_by: null, messages: [answer] } };
    expect(after(sent, back).entries).toHaveLength(1);
    const held = reply({ response: '', read_by: 'Sam' });
    const state = after(sent, { type: 'answered', id: 'm-1', reply: held }, back);
    expect(state.entries.at(-1)).toMatchObject({ role: 'bot', text: 'I am back.' });
    expect(state.readBy).toBeNull();
  });

  it('takes a message for stored whose answer was given up and has come', () => {
    const answer = { id: 'm-1-answer', role: 'bot', text: 'Hello Ana.', timestamp } as const;
    const come: ChatAction = { type: 'news', news: { status: 'ongoing', read_by: null, messages: [answer] } };
    const state = after(sent, { type: 'failed', id: 'm-1', problem: 'No connection.' }, come);
    expect(state.entries).toMatchObject([{ delivery: 'stored' }, { text: 'Hello Ana.' }]);
    expect(state.entries[0]).not.toHaveProperty('problem');
  });

  it('listens to the conversation that goes on, and to none after its end', () => {
    const answered: ChatAction = { type: 'answered', id: 'm-1', reply: reply() };
    expect(after(sent, answered).conversation).toBe('c-1');
    const over: ChatAction = { type: 'news', news: { status: 'closed', read_by: null, messages: [] } };
    const ended = after(sent, answered, over);
    expect(ended.conversation).toBeNull();
    expect(message('m-2', 'Again').reduce(chatReducer, ended).conversation).toBeNull();
  });

  it('says once that the conversation is over', () => {
    const over: ChatAction = { type: 'news', news: { status: 'closed', read_by: null, messages: [] } };
    const state = after(sent, { type: 'answered', id: 'm-1', reply: reply() }, over, over);
    expect(state.entries.map(({ role }) => role)).toEqual(['visitor', 'bot', 'end']);
  });
});

describe('parseChatNews', () => {
  it.each([null, 'news', {}, { status: 'paused', messages: [], read_by: null }, { status: 'ongoing', messages: [] }])(
    'knows nothing of %j',
    (data) => {
      expect(parseChatNews(data)).toBeNull();
    },
  );
});
