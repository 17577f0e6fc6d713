import type { Knowledge } from '@abbotsford/knowledge';

/** What may be expected after a turn or at the end; the README of the evaluations says what each means. */
export interface Expectation {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly data_match?: Readonly<Record<string, string>>;
  readonly data_any?: Readonly<Record<string, readonly unknown[]>>;
  readonly reply?: readonly string[];
  readonly reply_any?: readonly string[];
  readonly reply_not?: readonly string[];
  readonly max_questions?: number;
  readonly ended?: boolean;
  /** Checked against a running stack only, where there are a knowledge base and a CRM. */
  readonly citations?: boolean;
}

export interface CaseDocument {
  readonly title: string;
  readonly category: string;
  readonly content: string;
}

/** A conversation of `evals`. */
export interface EvaluationCase {
  readonly id: string;
  readonly tags: readonly string[];
  /** `shipped`: those of the knowledge base that we ship, which only a running stack has. */
  readonly documents?: readonly CaseDocument[] | 'shipped';
  readonly turns: readonly { readonly user: string; readonly expect?: Expectation }[];
}

/** What a turn came to. */
export interface Outcome {
  readonly reply: string;
  readonly ended: boolean;
  readonly data: unknown;
}

/** Every message finds all documents of the case; without any, no question has an answer. */
export function knowledgeOf(documents: EvaluationCase['documents'] = []): Knowledge {
  const passages = (documents === 'shipped' ? [] : documents).map(({ title, content }, at) => ({
    document_id: String(at),
    title,
    source: title,
    text: content,
    score: 1,
  }));
  return { answerable: passages.length > 0, passages };
}

/** A sentence for each check that failed. */
export function failedChecks(expected: Expectation, { reply, ended, data }: Outcome): string[] {
  const questions = (reply.match(/\?/g) ?? []).length;
  const checks: readonly (readonly [description: string, holds: boolean])[] = [
    ...Object.entries(expected.data ?? {}).map(
      ([path, value]) =>
        [`${path} is ${show(value)}, found ${show(at(data, path))}`, same(at(data, path), value)] as const,
    ),
    ...Object.entries(expected.data_match ?? {}).map(
      ([path, pattern]) =>
        [`${path} matches ${pattern}, found ${show(at(data, path))}`, matches(pattern, at(data, path))] as const,
    ),
    ...Object.entries(expected.data_any ?? {}).map(
      ([path, values]) =>
        [
          `${path} is one of ${show(values)}, found ${show(at(data, path))}`,
          values.some((value) => same(at(data, path), value)),
        ] as const,
    ),
    ...(expected.reply ?? []).map(
      (pattern) => [`the reply matches ${pattern}: ${reply}`, matches(pattern, reply)] as const,
    ),
    ...(expected.reply_not ?? []).map(
      (pattern) => [`the reply does not match ${pattern}: ${reply}`, !matches(pattern, reply)] as const,
    ),
    [
      `the reply matches one of ${show(expected.reply_any)}: ${reply}`,
      expected.reply_any?.some((one) => matches(one, reply)) ?? true,
    ],
    [`at most ${expected.max_questions ?? 1} questions: ${reply}`, questions <= (expected.max_questions ?? 1)],
    [`ended is ${show(expected.ended)}`, expected.ended === undefined || expected.ended === ended],
  ];
  return checks.filter(([, holds]) => !holds).map(([description]) => description);
}

const show = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], value);

/** Strings are compared without regard to case and outer space; null, an empty string and nothing are the same. */
const plain = (value: unknown): unknown =>
  typeof value === 'string' ? value.trim().toLowerCase().replace(/\s+/g, ' ') || null : (value ?? null);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b));

const matches = (pattern: string, value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  new RegExp(pattern, 'is').test(typeof value === 'string' ? value : JSON.stringify(value));
