const RATE = 16_000;
const PITCH_HZ = 180;
const SYLLABLE_HZ = 4;

/** A WAV file in which something like a voice is heard for so long, with silence before and after it. */
export function spokenWav({ before = 0.3, spoken = 1.5, after = 30 } = {}): Buffer {
  const samples = Math.round((before + spoken + after) * RATE);
  const wav = Buffer.alloc(44 + samples * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples * 2, 4);
  wav.write('WAVEfmt ', 8);
  // 16 bytes of format: PCM, one channel, 16 bits.
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(RATE, 24);
  wav.writeUInt32LE(RATE * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples * 2, 40);
  for (let i = Math.round(before * RATE); i < (before + spoken) * RATE; i++) {
    const seconds = i / RATE;
    const loud = 0.35 + 0.25 * Math.sin(2 * Math.PI * SYLLABLE_HZ * seconds);
    const tone = [1, 2, 3, 5].reduce((sum, n) => sum + Math.sin(2 * Math.PI * PITCH_HZ * n * seconds) / n, 0) / 2;
    wav.writeInt16LE(Math.round(loud * tone * 30_000), 44 + i * 2);
  }
  return wav;
}
