import { Amount, Choice, FreeForm, Id, Text, Time, Whole } from '../fields';

/** What a provider is called for. */
export const callKinds = ['language', 'embedding', 'transcription', 'speech', 'avatar'] as const;
export type CallKind = (typeof callKinds)[number];

const MOST = Number.MAX_SAFE_INTEGER;
const counted = (about: string) => ({ min: 0, max: MOST, about });

/** What a call, or all calls together, have used. Each kind of provider counts by its own units; the others are 0. */
export class CallUnits {
  @Whole(counted('Tokens of what was asked'))
  tokens_in!: number;

  @Whole(counted('Tokens of the answer'))
  tokens_out!: number;

  @Amount(counted('Seconds of sound or picture'))
  seconds!: number;

  @Whole(counted('Characters that were spoken'))
  characters!: number;
}

/** One attempt at a call to a provider. */
export class ProviderCallSummary extends CallUnits {
  @Id()
  id!: string;

  @Time()
  at!: string;

  @Text({ max: 40, about: 'Who called' })
  service!: string;

  @Choice(callKinds)
  kind!: CallKind;

  @Text({ max: 100 })
  model!: string;

  @Text({ max: 100, nullable: true, about: 'The prompt that it was made with, or what else it was for' })
  purpose!: string | null;

  @Amount({ min: 0, max: MOST, nullable: true, about: 'US dollars; null when nobody knows the price' })
  cost_usd!: number | null;

  @Whole({ min: 0, max: MOST, nullable: true })
  duration_ms!: number | null;

  @Text({ max: 60, nullable: true, about: 'Why it failed; null when it was answered' })
  error_code!: string | null;

  @Text({ max: 64, nullable: true })
  conversation_id!: string | null;

  @Text({ max: 64, nullable: true, about: 'The X-Request-Id of the request that it was made for' })
  request_id!: string | null;
}

/** The same with what was asked and answered. */
export class ProviderCall extends ProviderCallSummary {
  @Text({ max: 20, about: 'The last characters of the key' })
  api_key!: string;

  @FreeForm({ about: 'What was asked for besides the text: temperature, limits, format ...' })
  api_params!: Record<string, unknown>;

  @FreeForm({ about: 'What was sent' })
  payload!: Record<string, unknown>;

  @Text({ max: 1_000_000, blank: true, about: 'The answer, or what had come of it' })
  response_msg!: string;

  @Text({ max: 60, nullable: true })
  finish_reason!: string | null;

  @Text({ max: 200, nullable: true, about: 'By what the provider knows the call' })
  response_id!: string | null;
}

/** All calls of a filter together. */
export class ApiLogTotals extends CallUnits {
  @Whole(counted('Attempts, failed ones too'))
  calls!: number;

  @Whole(counted('Attempts that failed'))
  failed!: number;

  @Amount(counted('US dollars, without the calls that nobody knows the price of'))
  cost_usd!: number;

  @Whole(counted('Calls that nobody knows the price of'))
  unpriced!: number;
}
