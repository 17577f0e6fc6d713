import {
  CancelTurnRequest,
  ChatMessageRequest,
  ResumeTurnRequest,
  type ChatClientFrame,
  type Class,
} from '@abbotsford/contracts';
import { invalid, validate } from '@abbotsford/service-kit';
import { parseJson } from '../http/parse-json';

const frames = {
  message: ChatMessageRequest,
  resume: ResumeTurnRequest,
  cancel: CancelTurnRequest,
} as const satisfies Record<ChatClientFrame['type'], Class>;

/** A frame of a client, checked as the body of a request is. @throws ServiceError that names the field */
export async function readFrame(bytes: Uint8Array): Promise<ChatClientFrame> {
  const { type, ...content } = objectOf(parseJson(bytes));
  if (!isFrameType(type)) {
    throw invalid([{ field: 'type', message: `type must be one of ${Object.keys(frames).join(', ')}` }]);
  }
  const checked = await validate<object>(frames[type], content);
  if (type === 'message' && !('message_id' in checked && checked.message_id)) {
    throw invalid([{ field: 'message_id', message: 'message_id must be a string' }]);
  }
  return { type, ...checked } as ChatClientFrame;
}

/** The message that a frame is about, as far as one can tell of a frame that is refused. */
export function messageIdOf(bytes: Uint8Array): string | null {
  try {
    const { message_id } = objectOf(parseJson(bytes));
    return typeof message_id === 'string' ? message_id.slice(0, 128) : null;
  } catch {
    return null;
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw invalid([{ field: 'body', message: 'must be a JSON object' }]);
}

const isFrameType = (type: unknown): type is keyof typeof frames =>
  typeof type === 'string' && Object.hasOwn(frames, type);
