import type { ChatState } from '../panel/chat-state';
import { AnswerReader } from './answer-reader';
import { Microphone } from './microphone';
import type { SpeechInput } from './speech-input';
import type { MakeOutput, SpeechOutput } from './speech-output';
import { interrupting, listening, VoiceActivity } from './voice-activity';
import { problemOf } from './voice-problem';
import { voiceStep, type VoiceEffect, type VoiceEvent, type VoiceState } from './voice-state';

export interface VoiceParts {
  readonly input: SpeechInput;
  readonly makeOutput: MakeOutput;
  readonly sound: AudioContext;
  readonly send: (text: string) => void;
  readonly onChange: () => void;
  /** From 0 to 1. */
  readonly onLevel: (level: number) => void;
  readonly onChoice: (state: VoiceState) => void;
}

/** Does what the state says: with the microphone, with the message, with the answer. */
export class VoiceControl {
  /** The button is down: what is said ends when it is let go, not with a pause. */
  isDown = false;
  private readonly microphone: Microphone;
  private readonly speaker: SpeechOutput;
  private readonly answers = new AnswerReader();
  private activity: VoiceActivity | null = null;
  /** Whatever belongs to an earlier utterance comes too late. */
  private utterance = 0;

  constructor(
    public state: VoiceState,
    private readonly parts: VoiceParts,
  ) {
    this.microphone = new Microphone(parts.sound, {
      onLevel: (level) => this.measured(level),
      onLost: () => this.handle({ type: 'failed', problem: 'microphone_lost' }),
    });
    this.speaker = parts.makeOutput({
      onBegun: () => this.handle({ type: 'answer_begun' }),
      onOver: () => this.handle({ type: 'answer_over' }),
      onFailure: (problem) => this.handle({ type: 'failed', problem }),
    });
    this.speaker.isMuted = state.muted;
  }

  handle(event: VoiceEvent): void {
    const before = this.state;
    const { state, effects } = voiceStep(before, event);
    this.state = state;
    this.speaker.isMuted = state.muted;
    if (state.phase !== before.phase) this.activity = activityIn(state);
    for (const effect of effects) this.do(effect);
    this.parts.onChange();
  }

  chatChanged(state: ChatState): void {
    const part = this.answers.look(state);
    if (!part) return;
    if (part.isNew) {
      this.speaker.begin();
      // Who is speaking is not spoken over.
      if (['starting', 'listening', 'understanding'].includes(this.state.phase)) this.speaker.hush();
    }
    this.speaker.add(part.messageId, part.sentences);
    if (part.isComplete) this.speaker.complete();
  }

  private do(effect: VoiceEffect): void {
    switch (effect.do) {
      case 'listen':
        return void this.listen();
      case 'finish':
        return void this.finish();
      case 'drop':
        return this.drop();
      case 'send':
        return this.parts.send(effect.text);
      case 'hush':
        return this.speaker.hush();
      case 'hold':
        return this.speaker.hold();
      case 'go_on':
        return this.speaker.goOn();
      case 'repeat':
        return this.speaker.repeat();
      case 'remember':
        return this.parts.onChoice(this.state);
    }
  }

  private async listen(): Promise<void> {
    const { input, sound } = this.parts;
    const utterance = ++this.utterance;
    const isCurrent = () => utterance === this.utterance;
    try {
      // Phones let it sleep while the page is out of sight.
      void sound.resume();
      const stream = input.needsStream ? await this.microphone.open() : null;
      if (!isCurrent()) return this.letGo();
      await input.begin(stream, {
        onWords: (text) => isCurrent() && this.handle({ type: 'words', text }),
        onSilence: () => isCurrent() && this.fellSilent(),
        onFailure: (problem) => isCurrent() && this.handle({ type: 'failed', problem }),
      });
      if (isCurrent()) this.handle({ type: 'listening' });
    } catch (failure) {
      if (isCurrent()) this.handle({ type: 'failed', problem: problemOf(failure) });
    }
  }

  private async finish(): Promise<void> {
    const { utterance } = this;
    try {
      const words = this.parts.input.finish();
      this.letGo();
      const text = await words;
      if (utterance === this.utterance) this.handle({ type: 'understood', text });
    } catch (failure) {
      if (utterance === this.utterance) this.handle({ type: 'failed', problem: problemOf(failure) });
    }
  }

  private drop(): void {
    this.utterance += 1;
    this.parts.input.drop();
    this.microphone.close();
    this.parts.onLevel(0);
  }

  /** With free hands it stays open, to hear who interrupts an answer. */
  private letGo(): void {
    if (this.state.mode === 'hands_free' && this.state.phase !== 'idle') return;
    this.microphone.close();
    this.parts.onLevel(0);
  }

  private measured(level: number): void {
    this.parts.onLevel(level);
    const happened = this.activity?.add(level, performance.now());
    if (happened === 'ended') this.fellSilent();
    if (happened === 'began' && this.state.phase === 'speaking') this.handle({ type: 'interrupted' });
  }

  private fellSilent(): void {
    if (!this.isDown) this.handle({ type: 'fell_silent' });
  }
}

function activityIn({ phase }: VoiceState): VoiceActivity | null {
  if (phase === 'listening') return new VoiceActivity(listening);
  return phase === 'speaking' ? new VoiceActivity(interrupting) : null;
}
