import { intentReader } from '../intent-reader';
import { outboundIntents } from './outbound-intents.data';
import file from './outbound.model.json';

/** What a visitor's sentence is after. */
export const readIntents = intentReader(outboundIntents, file).read;
