import { expect, it } from 'vitest';
import { recordingFormat } from './recording-format';

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0';
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Mobile/15E148 Safari/604.1';
const all = () => true;

it.each([
  ['Chrome', chrome, all, 'audio/webm;codecs=opus'],
  ['Firefox without WebM', firefox, (type: string) => type.includes('ogg'), 'audio/ogg;codecs=opus'],
  ['Safari, although it says that it records WebM', safari, all, 'audio/mp4'],
  ['a browser that knows none of ours', chrome, () => false, undefined],
])('%s records what can be read everywhere', (_name, userAgent, isSupported, format) => {
  expect(recordingFormat(userAgent, isSupported)).toBe(format);
});
