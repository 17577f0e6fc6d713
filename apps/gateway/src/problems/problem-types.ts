import { problems, type ProblemType } from '@abbotsford/contracts';

/** Every problem that the API may answer: those of the services, and those that never reach one. */
export const problemTypes = {
  ...problems,
  'http.not_found': { status: 404, title: 'No such address' },
  'http.method_not_allowed': { status: 405, title: 'This address does not take that method' },
  'http.upgrade_required': { status: 426, title: 'This address speaks WebSocket only' },
  'http.headers_too_large': { status: 431, title: 'The address or the headers are too long' },
  'http.unsupported_media_type': { status: 415, title: 'The format of the request is not understood' },
  'http.too_many_requests': { status: 429, title: 'Too many requests' },
} as const satisfies Record<string, ProblemType>;

export type ProblemCode = keyof typeof problemTypes;
