import { describe, expect, it } from 'vitest';
import { CheckedReply, UnfitReplyError } from './checked-reply';

/** No sentence may shout, and a reply has to ask. */
function checked() {
  const pieces: string[] = [];
  const rules = {
    sentence: (sentence: string) => (sentence === sentence.toUpperCase() ? 'shouts' : null),
    end: (shown: string) => (shown.includes('?') ? null : 'asks_nothing'),
  };
  return { pieces, reply: new CheckedReply(rules, (piece) => pieces.push(piece)) };
}

describe('a reply of a model', () => {
  it('is shown sentence by sentence, without the numbers of its passages', () => {
    const { pieces, reply } = checked();
    for (const piece of ['We deliver.', '[1] When do', ' you open?']) reply.add(piece);
    reply.end();
    expect(pieces).toEqual(['We deliver.', ' When do you open?']);
    expect(reply.marked).toBe('We deliver.[1] When do you open?');
  });

  it('stops before a sentence that breaks a rule, with what was shown before', () => {
    const { reply } = checked();
    expect(() => reply.add('We deliver. BUY NOW! And ')).toThrow(new UnfitReplyError('shouts'));
    expect(reply.shown).toBe('We deliver.');
  });

  it('is unfit when it ends without what it has to do', () => {
    const { reply } = checked();
    reply.add('We deliver.');
    expect(() => reply.end()).toThrow(new UnfitReplyError('asks_nothing'));
  });

  it('is unfit when a sentence has no end', () => {
    const { reply } = checked();
    expect(() => reply.add('and '.repeat(200))).toThrow(new UnfitReplyError('too_long'));
  });

  it('begins a paragraph where its rules say so, whatever the model breaks its lines with', () => {
    const pieces: string[] = [];
    const rules = {
      sentence: () => null,
      end: () => null,
      beginsParagraph: (sentence: string) => sentence.includes('?'),
    };
    const reply = new CheckedReply(rules, (piece) => pieces.push(piece));
    reply.add('We deliver.\nEvery day. When do you open?');
    reply.end();
    expect(pieces).toEqual(['We deliver.', ' Every day.', '\n\nWhen do you open?']);
  });

  it('can be completed in our own words, which no rule checks', () => {
    const { reply } = checked();
    reply.add('We deliver. It is ');
    reply.complete('WHEN DO YOU OPEN?');
    expect(reply.shown).toBe('We deliver. WHEN DO YOU OPEN?');
  });
});
