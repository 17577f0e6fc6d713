/** Small files of each kind that say how long they are and hold no sound worth hearing: what the examination reads of them. */

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff]);
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** Opus in Ogg, as Firefox records it. */
export function makeOgg(seconds: number): Buffer {
  const head = Buffer.concat([ascii('OpusHead'), Buffer.from([1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0])]);
  const tags = Buffer.concat([ascii('OpusTags'), Buffer.alloc(8)]);
  const pages = Math.max(1, Math.ceil(seconds));
  return Buffer.concat([
    oggPage(head, 0, 0, 2),
    oggPage(tags, 0, 1, 0),
    ...Array.from({ length: pages }, (_, i) =>
      oggPage(Buffer.alloc(200, i), Math.round(Math.min(i + 1, seconds) * 48_000), i + 2, i === pages - 1 ? 4 : 0),
    ),
  ]);
}

function oggPage(data: Buffer, granule: number, sequence: number, flags: number): Buffer {
  const header = Buffer.alloc(28);
  header.write('OggS', 0, 'latin1');
  header.writeUInt8(flags, 5);
  header.writeBigUInt64LE(BigInt(granule), 6);
  header.writeUInt32LE(7, 14);
  header.writeUInt32LE(sequence, 18);
  header.writeUInt8(1, 26);
  header.writeUInt8(data.length, 27);
  return Buffer.concat([header, data]);
}

/** Opus in WebM, as Chrome records it: clusters of a second, no size of the whole, and no duration. */
export function makeWebm(seconds: number): Buffer {
  const unknownSize = Buffer.from([0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
  const track = [
    ebml('d7', Buffer.from([1])),
    ebml('73c5', Buffer.from([1])),
    ebml('83', Buffer.from([2])),
    ebml('86', ascii('A_OPUS')),
    ebml('e1', ebml('9f', Buffer.from([1]))),
  ];
  const clusters = Array.from({ length: Math.ceil(seconds) }, (_, i) => {
    const last = Math.min(1_000, (seconds - i) * 1_000);
    const blocks = [0, Math.round(last)].map((at) =>
      ebml('a3', Buffer.concat([Buffer.from([0x81]), u16(at), Buffer.from([0x80]), Buffer.alloc(60)])),
    );
    return ebml('1f43b675', Buffer.concat([ebml('e7', u32(i * 1_000)), ...blocks]));
  });
  return Buffer.concat([
    ebml('1a45dfa3', ebml('4282', ascii('webm'))),
    Buffer.from('18538067', 'hex'),
    unknownSize,
    ebml('1549a966', Buffer.concat([ebml('2ad7b1', u32(1_000_000)), ebml('4d80', ascii('Chrome'))])),
    ebml('1654ae6b', ebml('ae', Buffer.concat(track))),
    ...clusters,
  ]);
}

function ebml(id: string, data: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(0x1000_0000 + data.length);
  return Buffer.concat([Buffer.from(id, 'hex'), size, data]);
}

/** 128 kbit/s at 44.1 kHz: a frame of 417 bytes for each 1152 samples. */
export function makeMp3(seconds: number): Buffer {
  const frame = Buffer.alloc(417);
  frame.writeUInt32BE(0xfffb9000);
  return Buffer.concat(Array.from({ length: Math.ceil((seconds * 44_100) / 1_152) }, () => frame));
}

/** A header that tells the number of samples at 16 kHz, and a frame. */
export function makeFlac(seconds: number): Buffer {
  const info = Buffer.alloc(34);
  info.writeUInt16BE(4_096, 0);
  info.writeUInt16BE(4_096, 2);
  // 20 bits of rate, 3 of channels less one, 5 of bits less one, 36 of samples.
  info.writeBigUInt64BE((16_000n << 44n) | (15n << 36n) | BigInt(Math.round(seconds * 16_000)), 10);
  return Buffer.concat([
    ascii('fLaC'),
    Buffer.from([0x80, 0, 0, 34]),
    info,
    Buffer.from([0xff, 0xf8]),
    Buffer.alloc(400),
  ]);
}

const SCALE = 1_000;

/** AAC in MP4: whole, as players have it, or in fragments, as Safari records it, whose header tells no duration. */
export function makeMp4(seconds: number, { brand = 'M4A ', fragmented = false } = {}): Buffer {
  const told = fragmented ? 0 : Math.round(seconds * SCALE);
  const moov = box(
    'moov',
    movieHeader(told),
    track(told),
    ...(fragmented ? [box('mvex', box('trex', Buffer.alloc(24)))] : []),
  );
  const media = box('mdat', Buffer.alloc(400));
  return Buffer.concat([
    box('ftyp', ascii(brand), u32(0), ascii('isom')),
    moov,
    ...(fragmented ? fragments(seconds) : []),
    media,
  ]);
}

function box(name: string, ...content: readonly Buffer[]): Buffer {
  const data = Buffer.concat(content);
  return Buffer.concat([u32(8 + data.length), ascii(name), data]);
}

function movieHeader(duration: number): Buffer {
  return box('mvhd', Buffer.alloc(12), u32(SCALE), u32(duration), Buffer.alloc(80));
}

function track(duration: number): Buffer {
  const sample = box(
    'mp4a',
    Buffer.alloc(6),
    u16(1),
    Buffer.alloc(8),
    u16(1),
    u16(16),
    Buffer.alloc(4),
    u32(SCALE << 16),
  );
  const table = box(
    'stbl',
    box('stsd', u32(0), u32(1), sample),
    ...['stts', 'stsc', 'stco'].map((name) => box(name, u32(0), u32(0))),
    box('stsz', u32(0), u32(0), u32(0)),
  );
  return box(
    'trak',
    box('tkhd', u32(3), Buffer.alloc(8), u32(1), u32(0), u32(duration), Buffer.alloc(60)),
    box(
      'mdia',
      box('mdhd', Buffer.alloc(12), u32(SCALE), u32(duration), Buffer.alloc(4)),
      box('hdlr', Buffer.alloc(8), ascii('soun'), Buffer.alloc(13)),
      box('minf', box('smhd', Buffer.alloc(8)), table),
    ),
  );
}

/** A fragment for each second, with the time that it begins at and one sample. */
function fragments(seconds: number): Buffer[] {
  return Array.from({ length: Math.ceil(seconds) }, (_, i) => {
    const length = Math.round(Math.min(1, seconds - i) * SCALE);
    return box(
      'moof',
      box('mfhd', u32(0), u32(i + 1)),
      box(
        'traf',
        box('tfhd', u32(0x20000), u32(1)),
        box('tfdt', u32(0), u32(i * SCALE)),
        // The duration and the size of each sample.
        box('trun', u32(0x300), u32(1), u32(length), u32(100)),
      ),
    );
  });
}
