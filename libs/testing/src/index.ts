export { type OpenAiStandIn, startOpenAiStandIn } from './stand-ins/openai-stand-in';
export type { OpenAiStandInOptions, Responder, Scripted } from './stand-ins/openai-stand-in';
export type { OpenAiAnswer, OpenAiReply, ScriptedUsage } from './stand-ins/openai-reply';
export { type SmtpStandIn, startSmtpStandIn, type ReceivedMail } from './stand-ins/smtp-stand-in';
export { CALLER_ID, ServiceUnderTest, startSurroundings, type Surroundings } from './service-under-test';
export type { RecordedRequest } from './stand-ins/openai-exchange';
export { type AvatarFault, type AvatarStandIn, startAvatarStandIn } from './stand-ins/avatar-stand-in';
export { type DeepgramRequest, type DeepgramStandIn, startDeepgramStandIn } from './stand-ins/deepgram-stand-in';
export type { DeepgramReply } from './stand-ins/deepgram-reply';
