/** The best first. Safari says that it records WebM from 18.4 on, but what it records has no length and can't be read. */
const formats = {
  safari: ['audio/mp4', 'audio/mp4;codecs=mp4a.40.2'],
  others: ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4', 'audio/webm'],
} as const;

/** What to record; undefined leaves it to the browser, which knows none of ours. */
export function recordingFormat(userAgent: string, isSupported: (type: string) => boolean): string | undefined {
  const isSafari = /Safari\//.test(userAgent) && !/Chrom(?:e|ium)\/|Android|Firefox\//.test(userAgent);
  return formats[isSafari ? 'safari' : 'others'].find(isSupported);
}
