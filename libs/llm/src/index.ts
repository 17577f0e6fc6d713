export { LanguageModel } from './language-model';
export type {
  Answer,
  AnswerDetails,
  CallMetadata,
  FinishReason,
  Message,
  ModelCall,
  PromptReference,
  StreamPart,
  StructuredCall,
  TextCall,
  TokenUsage,
  Tool,
  ToolCall,
} from './language-model';
export { LlmError } from './llm-error';
export type { LlmErrorCode, ReceivedAnswer } from './llm-error';
export type { ApiLog, ApiLogEntry } from './api-log';
export { createLanguageModel } from './create-language-model';
export type {
  ConnectedLanguageModel,
  LanguageModelDependencies,
  LanguageModelSettings,
  LlmMode,
} from './create-language-model';
export { oneOf } from './one-of';
export { addUsage, noUsage } from './model-usage';
export type { ModelUsage } from './model-usage';
export type { ModelPrice, Prices } from './prices.data';
export { definePrompt } from './prompt';
export type { Exchange, Prompt, PromptDefinition, PromptTurn } from './prompt';
