import type { Avatar, AvatarState } from './avatar';
import { nextBlink } from './blinks';
import { drawFace } from './face';
import { openingAt, openingTo, speakingTime } from './speech-rhythm';

const BLINK_MS = 140;
/** Where nothing may move, a mouth that speaks is open by so much. */
const HALF_OPEN = 0.5;

/**
 * A face of our own. It moves only while it speaks and for a while after the last word; where the visitor wants less
 * motion, it shows by a still picture what it does.
 */
export function drawnAvatar(): Avatar {
  const face = drawFace();
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let sound: AnalyserNode | null = null;
  let samples = new Uint8Array(0);
  /** By the clock of the page. */
  let speaksUntil = 0;
  let speaksSince = 0;
  let lastWord = performance.now();
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let blinking: ReturnType<typeof setTimeout> | undefined;

  const show = (state: AvatarState): void => face.element.setAttribute('data-state', state);

  const rest = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = 0;
    speaksUntil = 0;
    face.open(0);
    if (face.element.getAttribute('data-state') === 'speaks') show('waits');
  };

  const speak = (now: number): void => {
    if (sound === null && now >= speaksUntil) return rest();
    if (sound) sound.getByteTimeDomainData(samples);
    face.open(sound ? openingTo(samples) : openingAt(now - speaksSince));
    frame = requestAnimationFrame(speak);
  };

  const begin = (): void => {
    show('speaks');
    lastWord = performance.now();
    blinkSometimes();
    if (still.matches) {
      face.open(HALF_OPEN);
      clearTimeout(timer);
      if (sound === null) timer = setTimeout(rest, speaksUntil - performance.now());
    } else if (frame === 0) {
      speaksSince = performance.now();
      frame = requestAnimationFrame(speak);
    }
  };

  const blinkSometimes = (): void => {
    if (blinking !== undefined || still.matches) return;
    const wait = nextBlink(Math.random(), performance.now() - lastWord);
    if (wait === null) return;
    blinking = setTimeout(() => {
      face.blink(true);
      blinking = setTimeout(() => {
        face.blink(false);
        blinking = undefined;
        blinkSometimes();
      }, BLINK_MS);
    }, wait);
  };

  show('waits');
  return {
    element: face.element,
    take: (state) => {
      // What was begun is said to its end.
      if (state === 'waits' && speaksUntil > performance.now()) return;
      rest();
      show(state);
      lastWord = performance.now();
      blinkSometimes();
    },
    say: (words) => {
      speaksUntil = Math.max(speaksUntil, performance.now()) + speakingTime(words);
      begin();
    },
    hear: (node) => {
      sound = node;
      samples = new Uint8Array(node?.fftSize ?? 0);
      if (node) begin();
      else rest();
    },
    interrupt: () => {
      rest();
      show('listens');
    },
    end: () => {
      rest();
      clearTimeout(blinking);
      face.element.remove();
    },
  };
}
