export { ApiProblem } from './api-problem';
export { ChatSocket } from './chat-socket';
export { createApiClient, dataOf, type ApiClient, type Schemas } from './create-api-client';
export { keepListening } from './live/keep-listening';
export { reconnectDelay } from './live/reconnect-delay';
export { randomId } from './random-id';
export type { StreamEvent } from './read-event-stream';
