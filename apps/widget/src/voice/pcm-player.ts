/** Time to get a first piece ready, and to catch up when the next one comes late. */
const LEAD_SECONDS = 0.06;

/** Plays samples of 16 bits, one channel, that come in pieces, without a gap. */
export class PcmPlayer {
  private readonly playing = new Set<AudioBufferSourceNode>();
  /** When the next piece is to begin, in the time of `sound`. */
  private at = 0;
  private scheduled = 0;
  private odd: Uint8Array | null = null;
  private onDrained: (() => void) | null = null;

  constructor(
    private readonly sound: AudioContext,
    private readonly rate: number,
  ) {}

  /** Seconds that were heard so far. */
  get heard(): number {
    return Math.max(0, this.scheduled - Math.max(0, this.at - this.sound.currentTime));
  }

  push(piece: Uint8Array): void {
    const bytes = this.odd ? joined(this.odd, piece) : piece;
    const count = Math.floor(bytes.length / 2);
    this.odd = bytes.length % 2 === 1 ? bytes.slice(-1) : null;
    if (count === 0) return;
    const buffer = this.sound.createBuffer(1, count, this.rate);
    const samples = buffer.getChannelData(0);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let i = 0; i < count; i++) samples[i] = view.getInt16(i * 2, true) / 32_768;
    const source = this.sound.createBufferSource();
    source.buffer = buffer;
    source.connect(this.sound.destination);
    source.addEventListener('ended', () => {
      this.playing.delete(source);
      if (this.playing.size === 0) this.onDrained?.();
    });
    this.at = Math.max(this.at, this.sound.currentTime + LEAD_SECONDS);
    source.start(this.at);
    this.playing.add(source);
    this.at += buffer.duration;
    this.scheduled += buffer.duration;
  }

  /** Resolves when all was heard. */
  drained(): Promise<void> {
    return new Promise((resolve) => {
      if (this.playing.size === 0) resolve();
      else this.onDrained = resolve;
    });
  }

  stop(): void {
    for (const source of this.playing) source.stop();
    this.playing.clear();
    this.onDrained?.();
  }
}

function joined(one: Uint8Array, two: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + two.length);
  both.set(one);
  both.set(two, one.length);
  return both;
}
