import type { Proactive } from '../options';

/** Calls `speak` once, when the visitor has been here for so long or has read so far. Returns what takes that back. */
export function whenToSpeak({ afterSeconds, scrollPercent }: Proactive, speak: () => void): () => void {
  const stop = () => {
    clearTimeout(timer);
    removeEventListener('scroll', look);
  };
  const once = () => {
    stop();
    speak();
  };
  const look = () => {
    const { scrollHeight, clientHeight } = document.documentElement;
    const read = scrollHeight <= clientHeight ? 0 : scrollY / (scrollHeight - clientHeight);
    if (scrollPercent !== null && read * 100 >= scrollPercent) once();
  };
  const timer = afterSeconds === null ? undefined : setTimeout(once, afterSeconds * 1_000);
  if (scrollPercent !== null) addEventListener('scroll', look, { passive: true });
  return stop;
}
