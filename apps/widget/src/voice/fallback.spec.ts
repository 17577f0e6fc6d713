import { describe, expect, it } from 'vitest';
import { FallbackInput } from './fallback-input';
import { FallbackOutput } from './fallback-output';
import type { SpeechInput } from './speech-input';
import type { SpeakingHandlers, SpeechOutput } from './speech-output';
import { VoiceError, type VoiceProblem } from './voice-problem';

const hearing = (finish: () => Promise<string>): SpeechInput => ({
  ...{ needsStream: true, begin: () => Promise.resolve(), finish, drop: () => undefined },
});

describe('who hears', () => {
  const failing = (problem: VoiceProblem) => hearing(() => Promise.reject(new VoiceError(problem)));
  const browser = hearing(() => Promise.resolve('Hello'));

  it('is the browser from the first failure of the server on', async () => {
    const input = new FallbackInput(failing('failed'), browser);
    await expect(input.finish()).rejects.toThrow('failed');
    expect(await input.finish()).toBe('Hello');
  });

  it.each(['not_heard', 'too_many', 'unreachable'] as const)('stays the server after %s', async (problem) => {
    const input = new FallbackInput(failing(problem), browser);
    for (let time = 0; time < 2; time++) await expect(input.finish()).rejects.toThrow(problem);
  });
});

/** Notes what it is asked to do, and fails when it is told to. */
class Noting implements SpeechOutput {
  isMuted = false;
  readonly asked: string[] = [];

  constructor(readonly handlers: SpeakingHandlers) {}

  begin = () => void this.asked.push('begin');
  add = (_id: string, sentences: readonly string[]) => void this.asked.push(...sentences);
  complete = () => void this.asked.push('complete');
  hush = () => void this.asked.push('hush');
  hold = () => void this.asked.push('hold');
  goOn = () => void this.asked.push('go on');
  repeat = () => void this.asked.push('repeat');
}

describe('who speaks', () => {
  const problems: VoiceProblem[] = [];
  const handlers = {
    onBegun: () => undefined,
    onOver: () => undefined,
    onFailure: (p: VoiceProblem) => problems.push(p),
  };

  it('is the browser from the first failure of the server on, which begins with the answer that was not heard', () => {
    const made: Noting[] = [];
    const make = (to: SpeakingHandlers) => made[made.push(new Noting(to)) - 1] as Noting;
    const output = new FallbackOutput(make, make, handlers);
    const [browser, server] = made as [Noting, Noting];
    output.begin();
    output.add('m-1', ['One.', 'Two.']);
    output.complete();
    server.handlers.onFailure('failed');
    output.hold();
    expect(browser.asked).toEqual(['begin', 'One.', 'Two.', 'complete', 'hold']);
    expect(problems).toEqual([]);
    browser.handlers.onFailure('not_spoken');
    expect(problems).toEqual(['not_spoken']);
  });
});
