import type { VoiceProblem } from './voice-problem';

/** `press`: the visitor says when they speak. `hands_free`: each turn follows from the one before. */
export type VoiceMode = 'press' | 'hands_free';

/**
 * `starting`: the microphone is asked for. `understanding`: what was recorded becomes words. `waiting`: the message is on
 * its way. `speaking`: the answer is heard; `paused`: it stands still.
 */
export type VoicePhase = 'idle' | 'starting' | 'listening' | 'understanding' | 'waiting' | 'speaking' | 'paused';

export interface VoiceState {
  readonly phase: VoicePhase;
  readonly mode: VoiceMode;
  /** Answers are read, not heard. */
  readonly muted: boolean;
  /** What was heard so far. */
  readonly words: string;
  readonly problem: VoiceProblem | null;
}

export type VoiceEvent =
  | { readonly type: 'pressed' }
  /** `held`: for as long as somebody speaks; a short press begins, and the next ends. */
  | { readonly type: 'released'; readonly held: boolean }
  | { readonly type: 'listening' }
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'fell_silent' }
  | { readonly type: 'understood'; readonly text: string }
  | { readonly type: 'answer_begun' }
  /** All of the answer has come and, unless muted, was heard. */
  | { readonly type: 'answer_over' }
  /** The visitor speaks while the answer is heard. */
  | { readonly type: 'interrupted' }
  | { readonly type: 'pause_toggled' }
  | { readonly type: 'repeat_asked' }
  | { readonly type: 'mute_toggled' }
  | { readonly type: 'mode_toggled' }
  | { readonly type: 'hidden' }
  | { readonly type: 'failed'; readonly problem: VoiceProblem }
  | { readonly type: 'closed' };

/** What is to be done besides: with the microphone, the message, the answer. */
export type VoiceEffect =
  | { readonly do: 'listen' | 'finish' | 'drop' | 'hush' | 'hold' | 'go_on' | 'repeat' | 'remember' }
  | { readonly do: 'send'; readonly text: string };

export interface VoiceStep {
  readonly state: VoiceState;
  readonly effects: readonly VoiceEffect[];
}

export const silentVoice = (mode: VoiceMode, muted: boolean): VoiceState => ({
  ...{ phase: 'idle', mode, muted, words: '', problem: null },
});

const isListening = ({ phase }: VoiceState): boolean => phase === 'starting' || phase === 'listening';
const isHeard = ({ phase }: VoiceState): boolean => phase === 'speaking' || phase === 'paused';

/** What follows from an event. Pure: time, microphone and voice are elsewhere. */
export function voiceStep(state: VoiceState, event: VoiceEvent): VoiceStep {
  switch (event.type) {
    case 'pressed':
      return pressed(state);
    case 'released':
      return released(state, event.held);
    case 'listening':
      return state.phase === 'starting' ? to(state, 'listening') : stay(state);
    case 'words':
      return isListening(state) ? stay({ ...state, words: event.text }) : stay(state);
    case 'fell_silent':
      return state.phase === 'listening' ? to(state, 'understanding', { do: 'finish' }) : stay(state);
    case 'understood':
      return understood(state, event.text.trim());
    case 'answer_begun':
      return state.phase === 'waiting' || state.phase === 'idle' ? to(state, 'speaking') : stay(state);
    case 'answer_over':
      return state.phase === 'waiting' || state.phase === 'speaking' ? next(state) : stay(state);
    case 'interrupted':
      return state.phase === 'speaking' ? listen(state, { do: 'hush' }) : stay(state);
    case 'pause_toggled':
      if (state.phase === 'speaking') return to(state, 'paused', { do: 'hold' });
      return state.phase === 'paused' ? to(state, 'speaking', { do: 'go_on' }) : stay(state);
    case 'repeat_asked':
      return repeat(state);
    case 'mute_toggled':
      return mute({ ...state, muted: !state.muted });
    case 'mode_toggled':
      return changeMode(state);
    case 'hidden':
      return hidden(state);
    case 'failed':
      return failed(state, event.problem);
    case 'closed':
      return {
        state: { ...state, phase: 'idle', words: '', problem: null },
        effects: [{ do: 'drop' }, { do: 'hush' }],
      };
  }
}

const stay = (state: VoiceState): VoiceStep => ({ state, effects: [] });

const to = (state: VoiceState, phase: VoicePhase, ...effects: readonly VoiceEffect[]): VoiceStep => ({
  state: { ...state, phase, problem: null, words: phase === 'starting' || phase === 'idle' ? '' : state.words },
  effects,
});

const listen = (state: VoiceState, ...before: readonly VoiceEffect[]): VoiceStep =>
  to(state, 'starting', ...before, { do: 'listen' });

function pressed(state: VoiceState): VoiceStep {
  if (state.phase === 'listening') return to(state, 'understanding', { do: 'finish' });
  if (state.phase === 'starting' || state.phase === 'understanding') return to(state, 'idle', { do: 'drop' });
  const isAnswered = isHeard(state) || state.phase === 'waiting';
  return isAnswered ? listen(state, { do: 'hush' }) : listen(state);
}

function released(state: VoiceState, held: boolean): VoiceStep {
  if (!held || !isListening(state)) return stay(state);
  if (state.phase === 'listening') return to(state, 'understanding', { do: 'finish' });
  return { state: { ...to(state, 'idle').state, problem: 'too_short' }, effects: [{ do: 'drop' }] };
}

function understood(state: VoiceState, text: string): VoiceStep {
  if (state.phase !== 'understanding') return stay(state);
  if (text === '') return failed(state, 'not_heard');
  return to({ ...state, words: text }, 'waiting', { do: 'send', text });
}

/** After an answer. */
const next = (state: VoiceState): VoiceStep => (state.mode === 'hands_free' ? listen(state) : to(state, 'idle'));

function repeat(state: VoiceState): VoiceStep {
  if (state.phase === 'waiting' || state.phase === 'understanding') return stay(state);
  return to(state, 'speaking', ...(isListening(state) ? [{ do: 'drop' } as const] : []), { do: 'repeat' });
}

function mute(state: VoiceState): VoiceStep {
  if (!state.muted || !isHeard(state)) return { state, effects: [{ do: 'remember' }] };
  const { state: after, effects } = next(state);
  return { state: after, effects: [{ do: 'remember' }, { do: 'hush' }, ...effects] };
}

function changeMode(state: VoiceState): VoiceStep {
  const changed: VoiceState = { ...state, mode: state.mode === 'press' ? 'hands_free' : 'press' };
  const begins = changed.mode === 'hands_free' && changed.phase === 'idle';
  const stops = changed.mode === 'press' && isListening(changed);
  const { state: after, effects } = begins
    ? listen(changed)
    : stops
      ? to(changed, 'idle', { do: 'drop' })
      : stay(changed);
  return { state: after, effects: [{ do: 'remember' }, ...effects] };
}

/** Nobody listens to a page that cannot be seen, and nobody is listened to. */
function hidden(state: VoiceState): VoiceStep {
  if (state.phase === 'speaking') return to(state, 'paused', { do: 'hold' });
  if (!isListening(state)) return stay(state);
  return { state: { ...to(state, 'idle').state, problem: 'hidden' }, effects: [{ do: 'drop' }] };
}

function failed(state: VoiceState, problem: VoiceProblem): VoiceStep {
  if (problem === 'not_spoken') {
    // What cannot be heard can be read: the conversation goes on.
    const { state: after, effects } = next({ ...state, muted: true });
    return { state: { ...after, problem }, effects: [{ do: 'hush' }, ...effects] };
  }
  const effects: readonly VoiceEffect[] = [{ do: 'drop' }, ...(isHeard(state) ? [{ do: 'hush' } as const] : [])];
  return { state: { ...state, phase: 'idle', words: '', problem }, effects };
}
