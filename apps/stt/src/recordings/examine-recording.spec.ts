import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ServiceError } from '@abbotsford/contracts';
import { makeFlac, makeMp3, makeMp4, makeOgg, makeWebm } from '../../test/make-containers';
import { makeWav } from '../../test/make-wav';
import { examineRecording } from './examine-recording';

const MAX_SECONDS = 120;
const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');
const EMPTY_ZIP = Buffer.concat([Buffer.from('504b0506', 'hex'), Buffer.alloc(18)]);
const AIFF = Buffer.concat([Buffer.from('FORM\0\0\0\x12AIFFCOMM', 'latin1'), Buffer.alloc(30)]);

/** What comes of it: its media type and seconds, or the code of the problem. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const { mimeType, seconds } = await examineRecording(bytes, MAX_SECONDS);
    return `${mimeType} ${seconds === undefined ? '?' : Math.round(seconds * 10) / 10}`;
  } catch (error) {
    if (error instanceof ServiceError) return error.code;
    throw error;
  }
}

const fifth = (bytes: Buffer): Buffer => bytes.subarray(0, Math.round(bytes.length / 5));

describe('a recording', () => {
  it.each<readonly [string, Buffer, string]>([
    ['a WAV of 8 kHz, as telephones have it', makeWav({ rate: 8_000 }), 'audio/wav 1'],
    ['a WAV of 16 kHz', makeWav({ rate: 16_000 }), 'audio/wav 1'],
    ['a WAV of 44.1 kHz', makeWav({ rate: 44_100 }), 'audio/wav 1'],
    ['a WAV of 48 kHz', makeWav({ rate: 48_000 }), 'audio/wav 1'],
    ['a WAV in stereo', makeWav({ channels: 2, seconds: 2 }), 'audio/wav 2'],
    ['a WAV of 8 bits', makeWav({ bits: 8 }), 'audio/wav 1'],
    ['a WAV of 24 bits', makeWav({ bits: 24 }), 'audio/wav 1'],
    ['a WAV of 32 bits', makeWav({ bits: 32 }), 'audio/wav 1'],
    ['a WAV of numbers with a point', makeWav({ bits: 32, float: true }), 'audio/wav 1'],
    ['a quiet WAV', makeWav({ volume: 0.02 }), 'audio/wav 1'],
    ['a WAV that ends early', fifth(makeWav({ seconds: 10 })), 'audio/wav 2'],
    ['a WAV whose size nobody knew when its header was written', withSize(makeWav(), 0xffff_ffff), 'audio/wav 1'],
    ['a WAV with notes before its sound', withNotes(makeWav()), 'audio/wav 1'],
    ['a WAV of 119 seconds', makeWav({ rate: 8_000, seconds: 119 }), 'audio/wav 119'],
    ['Ogg', makeOgg(3.5), 'audio/ogg 3.5'],
    ['Ogg of 119 seconds', makeOgg(119), 'audio/ogg 119'],
    ['WebM without a duration', makeWebm(3.5), 'audio/webm 3.5'],
    ['WebM that ends early', makeWebm(10).subarray(0, 1_000), 'audio/webm 6'],
    ['WebM of 119 seconds', makeWebm(119), 'audio/webm 119'],
    ['MP3', makeMp3(3.5), 'audio/mpeg 3.5'],
    ['MP3 of 119 seconds', makeMp3(119), 'audio/mpeg 119'],
    ['FLAC', makeFlac(3.5), 'audio/flac 3.5'],
    ['M4A', makeMp4(3.5), 'audio/mp4 3.5'],
    ['MP4', makeMp4(3.5, { brand: 'mp42' }), 'audio/mp4 3.5'],
    ['MP4 in fragments', makeMp4(3.5, { brand: 'isom', fragmented: true }), 'audio/mp4 3.5'],
  ])('%s is taken for what its bytes are', async (_, bytes, expected) => {
    expect(await outcome(bytes)).toBe(expected);
  });

  it.each<readonly [string, Buffer, string]>([
    ['a WAV of 121 seconds', makeWav({ rate: 8_000, seconds: 121 }), 'voice.too_long'],
    ['Ogg of 121 seconds', makeOgg(121), 'voice.too_long'],
    ['WebM of 121 seconds', makeWebm(121), 'voice.too_long'],
    ['MP3 of 121 seconds', makeMp3(121), 'voice.too_long'],
    ['FLAC of 121 seconds', makeFlac(121), 'voice.too_long'],
    ['M4A of 121 seconds', makeMp4(121), 'voice.too_long'],
    ['MP4 of 121 seconds in fragments', makeMp4(121, { brand: 'isom', fragmented: true }), 'voice.too_long'],
    ['a silent WAV', makeWav({ volume: 0 }), 'voice.silence'],
    ['a silent WAV of 8 bits, whose middle is 128', makeWav({ bits: 8, volume: 0 }), 'voice.silence'],
    ['a WAV with the hiss of a microphone that is off', makeWav({ volume: 0.001 }), 'voice.silence'],
    ['a WAV without a sample', makeWav({ seconds: 0 }), 'voice.silence'],
    ['a WAV of a click', makeWav({ seconds: 0.01 }), 'voice.silence'],
    ['a WAV that ends in its header', makeWav().subarray(0, 30), 'voice.damaged'],
    ['a WAV of no bytes a second', withRate(makeWav(), 0), 'voice.damaged'],
    ['FLAC that ends in its header', makeFlac(3.5).subarray(0, 20), 'voice.damaged'],
    ['MP4 without a track', makeMp4(3.5).subarray(0, 60), 'voice.damaged'],
    ['AIFF', AIFF, 'voice.unsupported_format'],
    ['MIDI', Buffer.concat([Buffer.from('MThd\0\0\0\x06', 'latin1'), Buffer.alloc(20)]), 'voice.unsupported_format'],
    ['AMR', Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(40)]), 'voice.unsupported_format'],
    ['a text', Buffer.from('Hello, I would like two bags of Merri.'), 'voice.not_audio'],
    ['a web page', Buffer.from('<!doctype html><title>audio/wav</title>'), 'voice.not_audio'],
    ['JSON', Buffer.from('{"audio": "yes"}'), 'voice.not_audio'],
    ['one byte', Buffer.from([0x52]), 'voice.not_audio'],
    ['nothing', Buffer.alloc(0), 'voice.not_audio'],
    ['zeros', Buffer.alloc(50_000), 'voice.not_audio'],
    ['a zip archive', EMPTY_ZIP, 'voice.not_audio'],
    ['a gzip archive with a WAV in it', gzipSync(makeWav()), 'voice.not_audio'],
    ['a picture', PNG, 'voice.not_audio'],
    ['a PDF', Buffer.from('%PDF-1.7\n%audio'), 'voice.not_audio'],
    ['a program', Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(60)]), 'voice.not_audio'],
  ])('%s is refused with the reason', async (_, bytes, expected) => {
    expect(await outcome(bytes)).toBe(expected);
  });

  it.each([
    ['WAV', makeWav()],
    ['Ogg', makeOgg(5)],
    ['WebM', makeWebm(5)],
    ['MP3', makeMp3(1)],
    ['FLAC', makeFlac(5)],
    ['MP4', makeMp4(5, { fragmented: true })],
  ])('of %s that is cut anywhere, or has a byte changed, has an answer', async (_, bytes) => {
    const step = Math.max(1, Math.floor(bytes.length / 50));
    for (let at = 0; at < bytes.length; at += step) {
      expect(await outcome(bytes.subarray(0, at))).toMatch(/^(?:audio|voice)/);
      const changed = Buffer.from(bytes);
      changed[at] = 0xff;
      expect(await outcome(changed)).toMatch(/^(?:audio|voice)/);
    }
  });
});

function withSize(wav: Buffer, size: number): Buffer {
  const copy = Buffer.from(wav);
  copy.writeUInt32LE(size, 40);
  return copy;
}

function withRate(wav: Buffer, bytesPerSecond: number): Buffer {
  const copy = Buffer.from(wav);
  copy.writeUInt32LE(bytesPerSecond, 28);
  return copy;
}

/** A chunk of an odd size, which is padded. */
function withNotes(wav: Buffer): Buffer {
  const notes = Buffer.concat([Buffer.from('LIST\x03\0\0\0', 'latin1'), Buffer.from('abc\0')]);
  return Buffer.concat([wav.subarray(0, 36), notes, wav.subarray(36)]);
}
