import { el, icon } from '../dom';
import { MICROPHONE } from '../icons.data';
import type { VoiceEvent, VoiceState } from './voice-state';
import type { VoiceWords } from './voice-words';

/** A longer press is a hold: what is said ends when it is let go. */
const HOLD_MS = 350;
/** Voices are about a tenth as loud as can be. */
const METER_SCALE = 8;

/** The controls of the voice. What is said and answered stands in the conversation. */
export class VoiceView {
  readonly element: HTMLElement;
  private readonly talk: HTMLButtonElement;
  private readonly meter = el('span', { class: 'voice-meter', 'aria-hidden': 'true' });
  private readonly status = el('p', { role: 'status', class: 'voice-status' });
  /** Whoever speaks does not want to hear it at the same time. */
  private readonly heard = el('p', { class: 'voice-words', 'aria-hidden': 'true', dir: 'auto' });
  private readonly problem = el('p', { role: 'alert', class: 'voice-problem' });
  private readonly handsFree: HTMLButtonElement;
  private readonly pause: HTMLButtonElement;
  private readonly mute: HTMLButtonElement;
  private readonly repeat: HTMLButtonElement;
  private downSince: number | null = null;

  constructor(
    private readonly words: VoiceWords,
    private readonly handle: (event: VoiceEvent) => void,
    private readonly onDown: (isDown: boolean) => void,
  ) {
    this.talk = el('button', { type: 'button', class: 'voice-talk' }, [this.meter, icon(MICROPHONE, 26)]);
    this.takePresses();
    const button = (label: string, type: 'mode_toggled' | 'pause_toggled' | 'mute_toggled' | 'repeat_asked') =>
      el('button', { type: 'button', class: 'button second' }, [label], { click: () => handle({ type }) });
    this.handsFree = button(words.handsFree, 'mode_toggled');
    this.pause = button(words.pause, 'pause_toggled');
    this.repeat = button(words.repeat, 'repeat_asked');
    this.mute = button(words.mute, 'mute_toggled');
    const said = el('div', { class: 'voice-said' }, [this.status, this.heard, this.problem]);
    const controls = el('div', { class: 'voice-controls' }, [this.handsFree, this.pause, this.repeat, this.mute]);
    this.element = el('section', { class: 'voice', 'aria-label': words.title }, [this.talk, said, controls]);
  }

  render({ phase, mode, muted, words: heard, problem }: VoiceState): void {
    const { words } = this;
    const isListening = phase === 'starting' || phase === 'listening';
    this.talk.setAttribute('aria-label', words[talkNames[phase]]);
    this.talk.setAttribute('data-phase', phase);
    const status = problem ? '' : words[mode === 'hands_free' && phase === 'speaking' ? 'speakingFree' : phase];
    if (this.status.textContent !== status) this.status.textContent = status;
    const trouble = problem ? words[problem] : '';
    if (this.problem.textContent !== trouble) this.problem.textContent = trouble;
    this.heard.textContent = isListening || phase === 'understanding' ? heard : '';
    this.handsFree.setAttribute('aria-pressed', String(mode === 'hands_free'));
    this.mute.setAttribute('aria-pressed', String(muted));
    this.pause.disabled = phase !== 'speaking' && phase !== 'paused';
    this.pause.textContent = phase === 'paused' ? words.goOn : words.pause;
  }

  /** @param level from 0 to 1 */
  measure(level: number): void {
    this.meter.style.setProperty('--level', String(Math.min(1, level * METER_SCALE)));
  }

  /** By pointer, by key, and by programs that only click. */
  private takePresses(): void {
    const down = () => {
      if (this.downSince !== null) return;
      this.downSince = performance.now();
      this.onDown(true);
      this.handle({ type: 'pressed' });
    };
    const up = () => {
      if (this.downSince === null) return;
      const held = performance.now() - this.downSince >= HOLD_MS;
      this.downSince = null;
      this.onDown(false);
      this.handle({ type: 'released', held });
    };
    const isPressing = ({ key }: KeyboardEvent) => key === ' ' || key === 'Enter';
    const { talk } = this;
    talk.addEventListener('pointerdown', ({ button, pointerId }) => {
      if (button !== 0) return;
      talk.setPointerCapture(pointerId);
      down();
    });
    for (const name of ['pointerup', 'pointercancel', 'lostpointercapture', 'blur']) talk.addEventListener(name, up);
    talk.addEventListener('contextmenu', (event) => event.preventDefault());
    talk.addEventListener('keydown', (event) => {
      if (!isPressing(event)) return;
      event.preventDefault();
      if (!event.repeat) down();
    });
    talk.addEventListener('keyup', (event) => {
      if (!isPressing(event)) return;
      event.preventDefault();
      up();
    });
    talk.addEventListener('click', ({ detail }) => {
      // Of a pointer both were heard already.
      if (detail === 0) {
        down();
        up();
      }
    });
  }
}

const talkNames = {
  idle: 'talk',
  starting: 'cancel',
  listening: 'done',
  understanding: 'cancel',
  waiting: 'talk',
  speaking: 'interrupt',
  paused: 'interrupt',
} as const satisfies Readonly<Record<VoiceState['phase'], keyof VoiceWords>>;
