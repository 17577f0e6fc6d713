import { fileTypeFromBuffer } from 'file-type';
import { parseBuffer } from 'music-metadata';
import { audioFormats } from './audio-formats.data';
import { damaged, notAudio, silence, tooLong, unsupportedFormat } from './recording-problems';
import { readWav } from './wav';
import { webmSeconds } from './webm-seconds';

/** A recording that is worth its price: of a known kind, whole enough, not too long, and not silent as far as one can see. */
export interface Recording {
  readonly bytes: Uint8Array;
  readonly mimeType: string;
  /** Undefined where the file does not tell. */
  readonly seconds: number | undefined;
}

/** The loudest sample of a recording in which nobody speaks: 50 decibels below the loudest there can be. */
const SILENT_BELOW = 0.003;
/** What is shorter holds no word. */
const SHORTEST_SECONDS = 0.05;
/** As much of it as a recording may have that does not tell how long it is: that of clear speech. */
const BYTES_PER_SECOND_UNTOLD = 16_000;

/**
 * Looks at the bytes themselves, whatever whoever sent them says of them.
 * @throws ServiceError one of `voice.*` that says what is wrong, and names the field `audio`
 */
export async function examineRecording(bytes: Uint8Array, maxSeconds: number): Promise<Recording> {
  const mimeType = await kindOf(bytes);
  const seconds = await lengthOf(bytes, mimeType);
  if (seconds === undefined && bytes.length > maxSeconds * BYTES_PER_SECOND_UNTOLD) throw tooLong(maxSeconds);
  if (seconds !== undefined && seconds > maxSeconds) throw tooLong(maxSeconds);
  if (seconds !== undefined && seconds < SHORTEST_SECONDS) throw silence();
  return { bytes, mimeType, seconds };
}

async function kindOf(bytes: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (!found) throw notAudio();
  const known = audioFormats[found.ext];
  if (known !== undefined) return known;
  throw /^(?:audio|video)\//.test(found.mime) ? unsupportedFormat() : notAudio();
}

async function lengthOf(bytes: Uint8Array, mimeType: string): Promise<number | undefined> {
  if (mimeType === 'audio/wav') return lengthOfWav(bytes);
  const told = await toldLength(bytes, mimeType);
  return mimeType === 'audio/webm' ? (webmSeconds(bytes) ?? told) : told;
}

function lengthOfWav(bytes: Uint8Array): number {
  const wav = readWav(bytes);
  if (!wav) throw damaged();
  if (wav.peak !== undefined && wav.peak < SILENT_BELOW) throw silence();
  return wav.seconds;
}

async function toldLength(bytes: Uint8Array, mimeType: string): Promise<number | undefined> {
  const { format } = await parseBuffer(bytes, { mimeType }, { duration: true, skipCovers: true }).catch(() => {
    throw damaged();
  });
  // A film without a sound, or a header of which nothing is left.
  if (!format.hasAudio) throw damaged();
  return format.duration;
}
