/** What can be wrong with the voice, each with a sentence of its own. */
export const voiceProblems = [
  'denied',
  'no_microphone',
  'microphone_busy',
  'microphone_lost',
  'not_supported',
  'not_heard',
  'too_short',
  'hidden',
  'too_many',
  'unreachable',
  'failed',
  'not_spoken',
] as const;
export type VoiceProblem = (typeof voiceProblems)[number];

export class VoiceError extends Error {
  constructor(readonly problem: VoiceProblem) {
    super(problem);
  }
}

export const problemOf = (failure: unknown): VoiceProblem =>
  failure instanceof VoiceError ? failure.problem : 'failed';
