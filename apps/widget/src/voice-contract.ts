import type { ChatStorage } from './chat-storage';
import type { Authorise } from './events';
import type { WidgetOptions } from './options';
import type { PanelPart } from './panel-part';
import type { ChatState } from './panel/chat-state';

/** What the panel gives the voice. */
export interface VoiceSurroundings {
  readonly root: ShadowRoot;
  /** Where its controls stand. */
  readonly place: HTMLElement;
  readonly options: Pick<WidgetOptions, 'api' | 'bot' | 'locale'>;
  readonly authorise: Authorise | null;
  /** In which the visitor speaks: BCP 47. */
  readonly spoken: string;
  readonly storage: ChatStorage;
  /** Pixels; see sheets.ts. */
  readonly rem: number;
  readonly chat: { readonly state: ChatState; send(text: string, how: { readonly spoken: true }): void };
}

export interface VoiceModule {
  /** Begins to listen. */
  openVoice(surroundings: VoiceSurroundings): Promise<PanelPart>;
}
