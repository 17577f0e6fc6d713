export * from './message-reader';
export * from './serve-readings';
export type { ReadingAnswer, ReadingRequest } from './reading-messages';
