import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spokenWav } from '../support/spoken-wav';

/** Arguments of a Chromium whose microphone hears a voice for a second and a half, then silence, each time that it is opened. */
export function fakeMicrophone(): readonly string[] {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'spoken-')), 'spoken.wav');
  writeFileSync(file, spokenWav());
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${file}%noloop`];
}
