import { ServiceError } from '@abbotsford/contracts';
import { formatNames } from './audio-formats.data';

/** What may be wrong with a recording, in the words for whoever made it. */
const about = (message: string) => ({ errors: [{ field: 'audio', message }] });

export const notAudio = (): ServiceError =>
  new ServiceError(
    'voice.not_audio',
    'That does not seem to be a recording. Please record it again, or write to us instead.',
    about('is no recording'),
  );

export const unsupportedFormat = (): ServiceError =>
  new ServiceError(
    'voice.unsupported_format',
    `We can't play this kind of recording. ${formatNames} are fine.`,
    about(`must be ${formatNames}`),
  );

export const damaged = (): ServiceError =>
  new ServiceError(
    'voice.damaged',
    'The recording is damaged, so we could not listen to it. Please record it again.',
    about('is damaged'),
  );

export const tooLong = (maxSeconds: number): ServiceError =>
  new ServiceError(
    'voice.too_long',
    `The recording is too long. Please keep it to ${maxSeconds} seconds, or say it in two parts.`,
    about(`must not be longer than ${maxSeconds} seconds`),
  );

export const silence = (): ServiceError =>
  new ServiceError(
    'voice.silence',
    'The recording is silent. Please check that the microphone is on, and say it once more.',
    about('is silent'),
  );

export const noWords = (): ServiceError =>
  new ServiceError(
    'voice.no_words',
    'We could not make out any words. Please say it once more, a little closer to the microphone, or write to us instead.',
    about('has no words that could be made out'),
  );
