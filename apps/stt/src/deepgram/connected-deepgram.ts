import type { Provider } from '@nestjs/common';
import { CONFIG } from '@abbotsford/service-kit';
import type { SttConfig } from '../config';
import { Deepgram } from './deepgram';

/** Undefined without a key. */
export type ConnectedDeepgram = Deepgram | undefined;

export const DEEPGRAM = Symbol('Deepgram, when there is a key');

export const connectedDeepgram: Provider = {
  provide: DEEPGRAM,
  useFactory: (config: SttConfig): ConnectedDeepgram => {
    const apiKey = config.DEEPGRAM_API_KEY?.trim();
    return apiKey ? new Deepgram(apiKey, config) : undefined;
  },
  inject: [CONFIG],
};
