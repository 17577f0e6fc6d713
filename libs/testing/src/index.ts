export { type OpenAiStandIn, startOpenAiStandIn } from './stand-ins/openai-stand-in';
export type { OpenAiStandInOptions, Responder, Scripted } from './stand-ins/openai-stand-in';
export type { OpenAiAnswer, OpenAiReply, ScriptedUsage } from './stand-ins/openai-reply';
export type { RecordedRequest } from './stand-ins/openai-exchange';
