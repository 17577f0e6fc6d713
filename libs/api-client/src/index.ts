export { ApiProblem } from './api-problem';
export { ChatSocket } from './chat-socket';
export { createApiClient, dataOf, type ApiClient, type Schemas } from './create-api-client';
export type { StreamEvent } from './read-event-stream';
