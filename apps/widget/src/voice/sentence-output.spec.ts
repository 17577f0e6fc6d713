import { describe, expect, it } from 'vitest';
import { SentenceOutput, type SentenceVoice } from './sentence-output';
import { VoiceError } from './voice-problem';

/** A voice that says a sentence when it is told to. */
class Voice implements SentenceVoice {
  readonly said: string[] = [];
  private end: (failure?: VoiceError) => void = () => undefined;

  say(text: string, signal: AbortSignal): Promise<void> {
    this.said.push(text);
    return new Promise((resolve, reject) => {
      this.end = (failure) => (failure ? reject(failure) : resolve());
      signal.addEventListener('abort', () => resolve());
    });
  }

  async heard(failure?: VoiceError): Promise<void> {
    this.end(failure);
    for (let turns = 0; turns < 5; turns++) await Promise.resolve();
  }
}

function speaking(...texts: readonly string[]) {
  const voice = new Voice();
  const happened: string[] = [];
  const speaker = new SentenceOutput(voice, {
    onBegun: () => happened.push('begun'),
    onOver: () => happened.push('over'),
    onFailure: (problem) => happened.push(problem),
  });
  speaker.begin();
  speaker.add('m-1', texts);
  return { voice, speaker, happened };
}

describe('an answer', () => {
  it('is said a sentence after the other while more of it comes, and is over when all was heard', async () => {
    const { voice, speaker, happened } = speaking('One.');
    speaker.add('m-1', ['Two.']);
    expect(voice.said).toEqual(['One.']);
    await voice.heard();
    await voice.heard();
    expect(happened).toEqual(['begun']);
    speaker.add('m-1', ['Three.']);
    speaker.complete();
    await voice.heard();
    expect(voice.said).toEqual(['One.', 'Two.', 'Three.']);
    expect(happened).toEqual(['begun', 'over']);
  });

  it('goes on with the sentence that was cut off by a pause', async () => {
    const { voice, speaker } = speaking('One.', 'Two.');
    await voice.heard();
    speaker.hold();
    await voice.heard();
    expect(voice.said).toEqual(['One.', 'Two.']);
    speaker.goOn();
    expect(voice.said).toEqual(['One.', 'Two.', 'Two.']);
  });

  it('that was interrupted is not gone on with, whatever comes of it', async () => {
    const { voice, speaker, happened } = speaking('One.', 'Two.');
    speaker.hush();
    speaker.add('m-1', ['Three.']);
    speaker.complete();
    await voice.heard();
    expect(voice.said).toEqual(['One.']);
    expect(happened).toEqual(['begun']);
  });

  it('is repeated from its beginning, also when it was muted', async () => {
    const { voice, speaker, happened } = speaking();
    speaker.isMuted = true;
    speaker.add('m-1', ['One.', 'Two.']);
    speaker.complete();
    await voice.heard();
    expect(voice.said).toEqual([]);
    expect(happened).toContain('over');
    speaker.repeat();
    await voice.heard();
    expect(voice.said).toEqual(['One.', 'Two.']);
  });

  it('is followed by the next one, without the rest of it', async () => {
    const { voice, speaker } = speaking('One.', 'Two.');
    speaker.begin();
    speaker.add('m-2', ['Three.']);
    await voice.heard();
    expect(voice.said).toEqual(['One.', 'Three.']);
  });
});

it('a voice that fails says so once, and the rest is left to be read', async () => {
  const { voice, speaker, happened } = speaking('One.', 'Two.');
  await voice.heard(new VoiceError('not_spoken'));
  speaker.add('m-1', ['Three.']);
  expect(voice.said).toEqual(['One.']);
  expect(happened).toEqual(['begun', 'not_spoken']);
});
