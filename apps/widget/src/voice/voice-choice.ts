import type { ChatStorage } from '../chat-storage';
import { silentVoice, type VoiceState } from './voice-state';

const HANDS_FREE = 'hands_free';
const MUTED = 'muted';

/** How the visitor likes to talk: the choice of last time. */
export function readChoice(storage: ChatStorage): VoiceState {
  const chosen = (storage.get('voice') ?? '').split(' ');
  return silentVoice(chosen.includes(HANDS_FREE) ? 'hands_free' : 'press', chosen.includes(MUTED));
}

export function keepChoice(storage: ChatStorage, { mode, muted }: Pick<VoiceState, 'mode' | 'muted'>): void {
  const chosen = [...(mode === 'hands_free' ? [HANDS_FREE] : []), ...(muted ? [MUTED] : [])];
  storage.set('voice', chosen.join(' ') || null);
}
