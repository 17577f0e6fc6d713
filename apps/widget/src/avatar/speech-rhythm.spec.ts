import { describe, expect, it } from 'vitest';
import { openingAt, openingTo, speakingTime, SYLLABLE_MS } from './speech-rhythm';

describe('the time that words take', () => {
  it('grows with their syllables, and with the pauses between them', () => {
    expect(speakingTime('milk')).toBe(SYLLABLE_MS);
    expect(speakingTime('delivery')).toBe(4 * SYLLABLE_MS);
    expect(speakingTime('Yes, milk.')).toBeGreaterThan(speakingTime('Yes milk'));
  });

  it('is some for words of any script, and none for none', () => {
    for (const words of ['咖啡', 'cà phê', 'café', '$32', 'brr']) expect(speakingTime(words), words).toBeGreaterThan(0);
    for (const words of ['', '  ', '...abc'.slice(0, 2)]) expect(speakingTime(words) <= 640, words).toBe(true);
    expect(speakingTime('咖啡')).toBe(2 * SYLLABLE_MS);
  });
});

describe('the mouth', () => {
  it('opens and closes once a syllable, and never wider than it is', () => {
    const openings = Array.from({ length: 400 }, (_, i) => openingAt(i * 10));
    expect(Math.max(...openings)).toBeLessThanOrEqual(1);
    expect(Math.min(...openings)).toBeGreaterThanOrEqual(0);
    expect(openingAt(0)).toBe(0);
    expect(openingAt(SYLLABLE_MS / 2)).toBeGreaterThan(0.5);
    expect(openingAt(SYLLABLE_MS)).toBeLessThan(0.05);
  });

  it('follows a sound, and stays closed in silence and noise', () => {
    const wave = (amplitude: number) =>
      Uint8Array.from({ length: 256 }, (_, i) => 128 + Math.round(amplitude * Math.sin(i / 4)));
    expect(openingTo(wave(0))).toBe(0);
    expect(openingTo(wave(2))).toBe(0);
    expect(openingTo(wave(20))).toBeLessThan(openingTo(wave(40)));
    expect(openingTo(wave(127))).toBe(1);
    expect(openingTo(new Uint8Array())).toBe(0);
  });
});
