import { describe, expect, it } from 'vitest';
import { silentVoice, voiceStep, type VoiceEvent, type VoiceState, type VoiceStep } from './voice-state';

/** The state after the events, with all that was to be done, a send by its text. */
function play(events: readonly VoiceEvent[], from: VoiceState = silentVoice('press', false)) {
  const done: string[] = [];
  const { state } = events.reduce<VoiceStep>(
    (step, event) => {
      const after = voiceStep(step.state, event);
      done.push(...after.effects.map((effect) => (effect.do === 'send' ? `send ${effect.text}` : effect.do)));
      return after;
    },
    { state: from, effects: [] },
  );
  return { ...state, done };
}
const e = (type: Exclude<VoiceEvent['type'], 'released' | 'words' | 'understood' | 'failed'>): VoiceEvent => ({ type });
const let_go: VoiceEvent = { type: 'released', held: true };
const tapped: VoiceEvent = { type: 'released', held: false };
const understood = (text: string): VoiceEvent => ({ type: 'understood', text });
const handsFree = silentVoice('hands_free', false);
const asked = [e('pressed'), e('listening'), e('fell_silent'), understood('Do you sell decaf?')];

describe('a press', () => {
  it('that is held sends what was said when it is let go', () => {
    expect(play([e('pressed'), e('listening'), let_go, understood(' Hello. ')])).toMatchObject({
      phase: 'waiting',
      words: 'Hello.',
      done: ['listen', 'finish', 'send Hello.'],
    });
  });

  it('that is short listens until the visitor falls silent or presses again', () => {
    expect(play([e('pressed'), tapped, e('listening')]).phase).toBe('listening');
    expect(play([e('pressed'), tapped, e('listening'), e('fell_silent')]).phase).toBe('understanding');
    expect(play([e('pressed'), tapped, e('listening'), e('pressed')]).done).toEqual(['listen', 'finish']);
  });

  it('that is let go before anything could be heard says so and sends nothing', () => {
    expect(play([e('pressed'), let_go, e('listening')])).toMatchObject({
      phase: 'idle',
      problem: 'too_short',
      done: ['listen', 'drop'],
    });
  });

  it('while the recording becomes words takes it back', () => {
    expect(play([e('pressed'), e('listening'), let_go, e('pressed'), understood('Hello')])).toMatchObject({
      phase: 'idle',
      done: ['listen', 'finish', 'drop'],
    });
  });

  it('that heard no words sends nothing', () => {
    expect(play([e('pressed'), e('listening'), let_go, understood('  ')])).toMatchObject({
      phase: 'idle',
      problem: 'not_heard',
      done: ['listen', 'finish', 'drop'],
    });
  });
});

describe('words on their way', () => {
  it('are shown while they are spoken, and gone when the next begin', () => {
    const words: VoiceEvent = { type: 'words', text: 'Do you' };
    expect(play([e('pressed'), e('listening'), words]).words).toBe('Do you');
    expect(play([...asked, e('answer_over'), e('pressed')]).words).toBe('');
    expect(play([words]).words).toBe('');
  });
});

describe('an answer', () => {
  it('is heard to its end, and then one may press again', () => {
    expect(play([...asked, e('answer_begun')]).phase).toBe('speaking');
    expect(play([...asked, e('answer_begun'), e('answer_over')]).phase).toBe('idle');
  });

  it('is followed by listening where hands are to be free, also when it is muted', () => {
    expect(play([...asked, e('answer_begun'), e('answer_over')], handsFree).phase).toBe('starting');
    expect(play([...asked, e('answer_over')], silentVoice('hands_free', true)).phase).toBe('starting');
  });

  it.each(['pressed', 'interrupted'] as const)('stops at once when the visitor has %s, who is listened to', (type) => {
    expect(play([...asked, e('answer_begun'), e(type)])).toMatchObject({
      phase: 'starting',
      done: ['listen', 'finish', 'send Do you sell decaf?', 'hush', 'listen'],
    });
  });

  it('can be paused, gone on with and repeated', () => {
    const answered = [...asked, e('answer_begun')];
    const { done } = play(asked);
    expect(play([...answered, e('pause_toggled')])).toMatchObject({ phase: 'paused', done: [...done, 'hold'] });
    expect(play([...answered, e('pause_toggled'), e('pause_toggled')]).done).toEqual([...done, 'hold', 'go_on']);
    expect(play([...answered, e('answer_over'), e('repeat_asked')])).toMatchObject({
      phase: 'speaking',
      done: [...done, 'repeat'],
    });
  });

  it('is not cut off by a noise while it is paused', () => {
    expect(play([...asked, e('answer_begun'), e('pause_toggled'), e('interrupted')]).phase).toBe('paused');
  });

  it('that is muted on its way is silent, and the conversation goes on', () => {
    const muted = play([...asked, e('answer_begun'), e('mute_toggled')], handsFree);
    expect(muted).toMatchObject({ phase: 'starting', muted: true });
    expect(muted.done.slice(-3)).toEqual(['remember', 'hush', 'listen']);
  });
});

describe('free hands', () => {
  it('begin to listen at once and stop when they are no longer wanted', () => {
    expect(play([e('mode_toggled')])).toMatchObject({ phase: 'starting', done: ['remember', 'listen'] });
    expect(play([e('mode_toggled'), e('listening'), e('mode_toggled')])).toMatchObject({
      phase: 'idle',
      mode: 'press',
      done: ['remember', 'listen', 'remember', 'drop'],
    });
  });

  it('do not take an answer away that is being heard', () => {
    expect(play([...asked, e('answer_begun'), e('mode_toggled')]).phase).toBe('speaking');
  });
});

describe('a page that cannot be seen any more', () => {
  it('hears nothing, and says so to who comes back', () => {
    expect(play([e('pressed'), e('listening'), e('hidden')])).toMatchObject({
      phase: 'idle',
      problem: 'hidden',
      done: ['listen', 'drop'],
    });
  });

  it('pauses the answer, which can be gone on with', () => {
    expect(play([...asked, e('answer_begun'), e('hidden')]).phase).toBe('paused');
  });

  it('still sends what was said before', () => {
    expect(play([e('pressed'), e('listening'), let_go, e('hidden'), understood('Hello')]).phase).toBe('waiting');
  });
});

describe('a failure', () => {
  it.each([
    ['at the microphone', [e('pressed')]],
    ['while listening', [e('pressed'), e('listening')]],
    ['of the recording', [e('pressed'), e('listening'), let_go]],
    ['of the voice', [...asked, e('answer_begun')]],
  ])('%s lets go of the microphone, says why, and one may try again', (_where, events) => {
    const failed = play([...events, { type: 'failed', problem: 'failed' }]);
    expect(failed).toMatchObject({ phase: 'idle', problem: 'failed' });
    expect(failed.done).toContain('drop');
    expect(play([e('pressed')], failed)).toMatchObject({ phase: 'starting', problem: null });
  });
});

it('a voice that cannot speak leaves the answers to be read, and goes on listening where hands are free', () => {
  const failed: VoiceEvent = { type: 'failed', problem: 'not_spoken' };
  expect(play([...asked, e('answer_begun'), failed])).toMatchObject({
    phase: 'idle',
    muted: true,
    problem: 'not_spoken',
  });
  expect(play([...asked, e('answer_begun'), failed], handsFree)).toMatchObject({ phase: 'starting', muted: true });
});

it('nothing is heard or said any more when the voice is closed', () => {
  expect(play([...asked, e('answer_begun'), e('closed')])).toMatchObject({ phase: 'idle', problem: null });
  expect(play([e('pressed'), e('closed'), e('listening')])).toMatchObject({
    phase: 'idle',
    done: ['listen', 'drop', 'hush'],
  });
});
