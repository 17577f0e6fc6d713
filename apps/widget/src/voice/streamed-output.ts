import { PcmPlayer } from './pcm-player';
import type { SpeakingHandlers, SpeechOutput } from './speech-output';
import { SPEECH_RATE } from './voice-api';
import { problemOf } from './voice-problem';

const BYTES_A_SECOND = SPEECH_RATE * 2;

/** The server's voice: it reads out an answer that is stored, heard while it is made. */
export class StreamedOutput implements SpeechOutput {
  isMuted = false;
  private messageId: string | null = null;
  private isHushed = false;
  private playing: { readonly end: AbortController; readonly player: PcmPlayer; readonly from: number } | null = null;
  /** Seconds of the answer after which it was held. */
  private held: number | null = null;

  constructor(
    private readonly sound: AudioContext,
    /** Rejects with a VoiceError. */
    private readonly speech: (messageId: string, signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>,
    private readonly handlers: SpeakingHandlers,
  ) {}

  begin(): void {
    this.stop();
    Object.assign(this, { messageId: null, isHushed: false, held: null });
  }

  add(messageId: string, sentences: readonly string[]): void {
    if (sentences.length > 0) this.messageId = messageId;
  }

  complete(): void {
    if (this.isHushed) return;
    if (this.isMuted || this.messageId === null) return this.handlers.onOver();
    if (this.held === null) void this.play(0);
  }

  hush(): void {
    this.isHushed = true;
    this.stop();
  }

  hold(): void {
    const { playing } = this;
    this.held = playing ? playing.from + playing.player.heard : 0;
    this.stop();
  }

  goOn(): void {
    const from = this.held ?? 0;
    this.held = null;
    void this.play(from);
  }

  repeat(): void {
    Object.assign(this, { isHushed: false, held: null });
    void this.play(0);
  }

  private stop(): void {
    this.playing?.end.abort();
    this.playing?.player.stop();
    this.playing = null;
  }

  /** What was heard already comes from the server's memory, and is passed over. */
  private async play(from: number): Promise<void> {
    this.stop();
    const { messageId } = this;
    if (messageId === null) return this.handlers.onOver();
    const [end, player] = [new AbortController(), new PcmPlayer(this.sound, SPEECH_RATE)];
    this.playing = { end, player, from };
    const { signal } = end;
    try {
      let over = Math.floor(from) * BYTES_A_SECOND;
      let isBegun = false;
      const reader = (await this.speech(messageId, signal)).getReader();
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        if (signal.aborted) return;
        const rest = piece.value.subarray(Math.min(over, piece.value.length));
        over -= piece.value.length - rest.length;
        if (rest.length === 0) continue;
        if (!isBegun) this.handlers.onBegun();
        isBegun = true;
        player.push(rest);
      }
      await player.drained();
    } catch (failure) {
      if (signal.aborted) return;
      this.hush();
      return this.handlers.onFailure(problemOf(failure));
    }
    if (!signal.aborted) this.handlers.onOver();
  }
}
