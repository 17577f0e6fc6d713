/** The kinds of recordings that are taken, by the extension that `file-type` gives them, and what the provider is told. */
export const audioFormats: Readonly<Record<string, string>> = {
  wav: 'audio/wav',
  webm: 'audio/webm',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  mp4: 'audio/mp4',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  flac: 'audio/flac',
};

/** For people. */
export const formatNames = 'WAV, WebM, Ogg, MP4, MP3 or FLAC';
