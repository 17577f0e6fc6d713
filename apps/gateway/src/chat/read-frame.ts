import {
  CancelTurnRequest,
  type ChatMessageRequest,
  ResumeTurnRequest,
  SignInFrame,
  type ChatClientFrame,
  type Class,
} from '@abbotsford/contracts';
import { invalid, validate } from '@abbotsford/service-kit';
import { parseJson } from '../http/parse-json';
import type { SpokenWith } from './chat.controller';

const turnFrames = { resume: ResumeTurnRequest, cancel: CancelTurnRequest } as const;

/** The frames that a bot takes: one has to sign in where it is for people with an account. */
export const framesOf = ({ access, message }: Pick<SpokenWith, 'access' | 'message'>): FrameTypes =>
  access === 'public' ? { message, ...turnFrames } : { sign_in: SignInFrame, message, ...turnFrames };

type FrameTypes = Readonly<Partial<Record<ChatClientFrame['type'], Class>>> & {
  readonly message: Class<ChatMessageRequest>;
};

/** A frame of a client, checked as the body of a request is. @throws ServiceError that names the field */
export async function readFrame(bytes: Uint8Array, frames: FrameTypes): Promise<ChatClientFrame> {
  const { type, ...content } = objectOf(parseJson(bytes));
  const frame = typeof type === 'string' && Object.hasOwn(frames, type) ? frames[type as keyof FrameTypes] : undefined;
  if (!frame) {
    throw invalid([{ field: 'type', message: `type must be one of ${Object.keys(frames).join(', ')}` }]);
  }
  const checked = await validate<object>(frame, content);
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
