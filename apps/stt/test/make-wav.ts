interface WavOptions {
  readonly seconds?: number;
  readonly rate?: number;
  readonly channels?: 1 | 2;
  readonly bits?: 8 | 16 | 24 | 32;
  /** 32 bits as a number with a point. */
  readonly float?: boolean;
  /** The loudest sample, from 0 to 1. */
  readonly volume?: number;
}

/** A tone of 440 Hz as a WAV file. */
export function makeWav({
  seconds = 1,
  rate = 16_000,
  channels = 1,
  bits = 16,
  float = false,
  volume = 0.5,
}: WavOptions = {}): Buffer {
  const width = bits / 8;
  const frames = Math.round(seconds * rate);
  const data = Buffer.alloc(frames * channels * width);
  for (let i = 0; i < frames * channels; i++) {
    const value = volume * Math.sin((2 * Math.PI * 440 * Math.floor(i / channels)) / rate);
    if (float) data.writeFloatLE(value, i * width);
    else if (bits === 8) data.writeUInt8(Math.round(128 + value * 127), i);
    else data.writeIntLE(Math.round(value * (2 ** (bits - 1) - 1)), i * width, width);
  }
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + data.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(float ? 3 : 1, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * channels * width, 28);
  header.writeUInt16LE(channels * width, 32);
  header.writeUInt16LE(bits, 34);
  header.write('data', 36);
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}
