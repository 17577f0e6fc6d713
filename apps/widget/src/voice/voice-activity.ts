export interface ActivitySettings {
  /** The least loudness that can be a voice, as the root mean square of samples from -1 to 1. */
  readonly least: number;
  /** So many times louder than the room. */
  readonly overRoom: number;
  /** A voice lasts so long at least; what is shorter is a cough or a cup. */
  readonly beginsAfterMs: number;
  /** A pause that is no end of what is said. */
  readonly endsAfterMs: number;
  /** So long one may think before saying anything. */
  readonly patienceMs: number;
}

/** While the visitor is listened to. */
export const listening: ActivitySettings = {
  ...{ least: 0.012, overRoom: 2.5, beginsAfterMs: 120, endsAfterMs: 1_300, patienceMs: 9_000 },
};
/** While an answer is heard, some of which comes back through the microphone. */
export const interrupting: ActivitySettings = {
  ...{ least: 0.045, overRoom: 3, beginsAfterMs: 280, endsAfterMs: Infinity, patienceMs: Infinity },
};

/** How fast the idea of how loud the room is follows what is heard. */
const ADAPTS = 0.05;
/** Nobody's room is louder, so that a voice from the first moment on is not taken for the room. */
const LOUDEST_ROOM = 0.05;

/** Tells when a voice begins and ends, from how loud it is. */
export class VoiceActivity {
  private room: number | null = null;
  private since: number | null = null;
  private loudSince: number | null = null;
  private lastLoud: number | null = null;
  private isOver = false;

  constructor(private readonly settings: ActivitySettings) {}

  /** @param at milliseconds. Each is told once; `ended` also when nobody has said anything. */
  add(level: number, at: number): 'began' | 'ended' | null {
    const { least, overRoom, beginsAfterMs, endsAfterMs, patienceMs } = this.settings;
    this.since ??= at;
    if (this.isOver) return null;
    const isLoud = level > Math.max(least, (this.room ?? 0) * overRoom);
    if (!isLoud)
      this.room = this.room === null ? Math.min(level, LOUDEST_ROOM) : this.room + (level - this.room) * ADAPTS;
    if (this.lastLoud !== null) {
      if (isLoud) this.lastLoud = at;
      else if (at - this.lastLoud >= endsAfterMs) return this.end();
      return null;
    }
    if (!isLoud) {
      this.loudSince = null;
      return at - this.since >= patienceMs ? this.end() : null;
    }
    this.loudSince ??= at;
    if (at - this.loudSince < beginsAfterMs) return null;
    this.lastLoud = at;
    return 'began';
  }

  private end(): 'ended' {
    this.isOver = true;
    return 'ended';
  }
}
