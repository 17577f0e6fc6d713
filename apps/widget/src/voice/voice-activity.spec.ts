import { describe, expect, it } from 'vitest';
import { interrupting, listening, VoiceActivity, type ActivitySettings } from './voice-activity';

const STEP_MS = 50;
/** What is told of sounds, each so loud for so many milliseconds: `['began', 150]`. */
function hear(sounds: readonly (readonly [level: number, ms: number])[], settings: ActivitySettings = listening) {
  const activity = new VoiceActivity(settings);
  const told: [string, number][] = [];
  let at = 0;
  for (const [level, ms] of sounds)
    for (const end = at + ms; at < end; at += STEP_MS) {
      const happened = activity.add(level, at);
      if (happened) told.push([happened, at]);
    }
  return told;
}
const [room, voice] = [0.004, 0.1];

describe('while somebody is listened to', () => {
  it('begins with a voice and ends with the silence after it, once', () => {
    const told = hear([
      [room, 500],
      [voice, 2_000],
      [room, 5_000],
    ]);
    expect(told).toEqual([
      ['began', 650],
      ['ended', 3_750],
    ]);
  });

  it('goes on through a pause between two sentences', () => {
    expect(
      hear([
        [voice, 1_000],
        [room, 1_000],
        [voice, 1_000],
      ]).map(([what]) => what),
    ).toEqual(['began']);
  });

  it('takes no cough for a voice', () => {
    expect(
      hear([
        [room, 500],
        [voice, 80],
        [room, 1_000],
      ]),
    ).toEqual([]);
  });

  it('takes the noise of a machine for the room, and a voice above it for one', () => {
    expect(
      hear([
        [0.011, 3_000],
        [0.02, 1_000],
      ]),
    ).toEqual([]);
    expect(
      hear([
        [0.011, 3_000],
        [0.05, 1_000],
      ]).map(([what]) => what),
    ).toEqual(['began']);
  });

  it('gives up when nobody says anything', () => {
    expect(hear([[room, 12_000]])).toEqual([['ended', 9_000]]);
  });
});

describe('while an answer is heard', () => {
  it('is interrupted by a voice, not by what comes back of the answer', () => {
    expect(hear([[0.03, 4_000]], interrupting)).toEqual([]);
    expect(
      hear(
        [
          [0.02, 1_000],
          [0.2, 500],
        ],
        interrupting,
      ),
    ).toEqual([['began', 1_300]]);
  });
});
