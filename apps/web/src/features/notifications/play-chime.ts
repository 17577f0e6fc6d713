const NOTES = [
  { hertz: 880, at: 0 },
  { hertz: 1_174.66, at: 0.12 },
];
const NOTE_SECONDS = 0.35;
const LOUDNESS = 0.12;

/** Two short notes. Silence where the browser lets no page make a noise before somebody has clicked in it. */
export async function playChime(): Promise<void> {
  if (!('AudioContext' in window)) return;
  const context = new AudioContext();
  try {
    await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, 500))]);
    if (context.state !== 'running') return;
    for (const { hertz, at } of NOTES) {
      const [note, volume] = [context.createOscillator(), context.createGain()];
      const begin = context.currentTime + at;
      note.frequency.value = hertz;
      volume.gain.setValueAtTime(LOUDNESS, begin);
      volume.gain.exponentialRampToValueAtTime(0.001, begin + NOTE_SECONDS);
      note.connect(volume).connect(context.destination);
      note.start(begin);
      note.stop(begin + NOTE_SECONDS);
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  } finally {
    await context.close();
  }
}
