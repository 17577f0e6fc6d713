/** What a WAV file says of itself, and how loud it is. */
export interface Wav {
  readonly seconds: number;
  /** The loudest sample, from 0 to 1; undefined where the samples are coded in a way that is not read here. */
  readonly peak: number | undefined;
}

const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;

type ReadSample = (view: DataView, at: number) => number;

const readers: Readonly<Record<string, ReadSample>> = {
  [`${PCM}/8`]: (view, at) => (view.getUint8(at) - 128) / 128,
  [`${PCM}/16`]: (view, at) => view.getInt16(at, true) / 0x8000,
  [`${PCM}/24`]: (view, at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 0x80_0000,
  [`${PCM}/32`]: (view, at) => view.getInt32(at, true) / 0x8000_0000,
  [`${FLOAT}/32`]: (view, at) => view.getFloat32(at, true),
};

interface Format {
  readonly code: number;
  readonly bytesPerSecond: number;
  readonly bits: number;
}

/** Undefined when it has no header that can be read. A file that ends early is as long as what is there. */
export function readWav(bytes: Uint8Array): Wav | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let format: Format | undefined;
  // After `RIFF`, a size and `WAVE`: chunks of an id, a size and so many bytes, padded to an even number.
  for (let at = 12; at + 8 <= view.byteLength;) {
    const id = view.getUint32(at);
    const size = view.getUint32(at + 4, true);
    const start = at + 8;
    if (id === FMT) format = readFormat(view, start, size);
    if (id === DATA) return format && measure(view, start, Math.min(size, view.byteLength - start), format);
    at = start + size + (size % 2);
  }
  return undefined;
}

const FMT = 0x666d7420;
const DATA = 0x64617461;

function readFormat(view: DataView, start: number, size: number): Format | undefined {
  if (size < 16 || start + 16 > view.byteLength) return undefined;
  const plain = view.getUint16(start, true);
  const code = plain === EXTENSIBLE && start + 26 <= view.byteLength ? view.getUint16(start + 24, true) : plain;
  const bytesPerSecond = view.getUint32(start + 8, true);
  return bytesPerSecond > 0 ? { code, bytesPerSecond, bits: view.getUint16(start + 14, true) } : undefined;
}

function measure(view: DataView, start: number, size: number, { code, bytesPerSecond, bits }: Format): Wav {
  const seconds = size / bytesPerSecond;
  const read = readers[`${code}/${bits}`];
  if (!read) return { seconds, peak: undefined };
  const width = bits / 8;
  let peak = 0;
  for (let at = start; at + width <= start + size; at += width) peak = Math.max(peak, Math.abs(read(view, at)));
  return { seconds, peak };
}
