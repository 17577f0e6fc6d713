import { sheetOf } from '../sheets';
import type { VoiceModule } from '../voice-contract';
import { createVoiceApi } from './voice-api';
import { keepChoice, readChoice } from './voice-choice';
import { VoiceControl } from './voice-control';
import { voiceMakers } from './voice-makers';
import { VoiceView } from './voice-view';
import { voiceWords } from './voice-words';

/** Shows the voice's controls and begins to listen. */
export const openVoice: VoiceModule['openVoice'] = async ({ root, place, rem, chat, storage, options, ...where }) => {
  // At once, while the browser still takes it for the visitor's own doing.
  const sound = new AudioContext();
  const api = createVoiceApi(options, where.authorise);
  const session = () => storage.get('session') ?? '';
  const loading = Promise.all([voiceWords(options.locale), voiceMakers({ api, sound, session, spoken: where.spoken })]);
  const [words, makers] = await loading.catch((failure: unknown) => {
    void sound.close();
    throw failure;
  });
  const sheet = sheetOf(VOICE_CSS, rem);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const control: VoiceControl = new VoiceControl(readChoice(storage), {
    ...{
      ...makers,
      sound,
      send: (text) => chat.send(text, { spoken: true }),
      onChange: () => view.render(control.state),
    },
    onLevel: (level) => view.measure(level),
    onChoice: (state) => keepChoice(storage, state),
  });
  const view: VoiceView = new VoiceView(
    words,
    (event) => control.handle(event),
    (isDown) => (control.isDown = isDown),
  );
  place.append(view.element);

  const life = new AbortController();
  const { signal } = life;
  const looked = () => {
    if (document.visibilityState === 'hidden') control.handle({ type: 'hidden' });
  };
  document.addEventListener('visibilitychange', looked, { signal });
  control.handle({ type: 'pressed' });

  return {
    chatChanged: () => control.chatChanged(chat.state),
    close: () => {
      life.abort();
      control.handle({ type: 'closed' });
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
      view.element.remove();
      void sound.close();
    },
  };
};
