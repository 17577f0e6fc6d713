import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { provideEmbeddingModel, workspaceRoot } from '@abbotsford/local-stack';
import { against, quantile, timesOf } from './figures';

const SIZES = [10_000, 100_000] as const;

interface IndexFigures {
  readonly passages: number;
  /** Milliseconds of each. */
  readonly additions: readonly number[];
  readonly searches: readonly number[];
  readonly recall: number;
  readonly memoryMb: number;
  readonly writeMs: number;
  readonly longestBlockMs: number;
  readonly readMs: number;
}

/** The search index with made-up passages, each size in a process of its own, whose memory nothing else uses. */
export async function benchRagIndex(): Promise<readonly string[]> {
  const figures: IndexFigures[] = [];
  for (const size of SIZES) figures.push(await measureIndex(size));
  const base = timesOf(figures[0]?.searches ?? []).p50;
  return figures.flatMap((found) => {
    const { p50, p95 } = timesOf(found.searches);
    const perAddition = found.additions.reduce((sum, ms) => sum + ms, 0) / found.additions.length;
    return [
      `Search index of ${found.passages} passages (the median search of ${SIZES[0]} is 1 x)`,
      `  a search              p50 ${against(p50, base)}   p95 ${against(p95, base)}`,
      `  recall@10 of the nearest by embedding, against exact search: ${found.recall.toFixed(3)}`,
      `  memory of the process ${found.memoryMb.toFixed(0)} MB; an addition ${perAddition.toFixed(2)} ms, ` +
        `99.9 % of them below ${quantile(found.additions, 0.999).toFixed(1)} ms`,
      `  snapshot: written in ${(found.writeMs / 1_000).toFixed(1)} s, others waiting ${found.longestBlockMs.toFixed(0)} ms ` +
        `at most; read in ${(found.readMs / 1_000).toFixed(1)} s`,
    ];
  });
}

async function measureIndex(size: number): Promise<IndexFigures> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'abbotsford-bench-'));
  try {
    return (await measure('measure-index.ts', String(size), folder)) as IndexFigures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How many questions and passages are embedded in a second. */
export async function benchEmbedding(): Promise<readonly string[]> {
  const { passageTimes, questionTimes } = (await measure(
    'measure-embedding.ts',
    await provideEmbeddingModel({ dir: process.env['EMBEDDING_MODEL_DIR'] }),
  )) as Record<'passageTimes' | 'questionTimes', number[]>;
  const aSecond = (times: readonly number[]): string =>
    ((times.length * 1_000) / times.reduce((sum, ms) => sum + ms, 0)).toFixed(1);
  return [
    'Embedding, one thread',
    `  ${aSecond(questionTimes)} questions a second, one by one; ` +
      `${aSecond(passageTimes)} passages a second, each with all of its sentences in batches of 8`,
  ];
}

async function measure(program: string, ...args: string[]): Promise<unknown> {
  const file = path.join(workspaceRoot, 'apps/rag/bench', program);
  const options = ['--expose-gc', '--max-old-space-size=8192', '--import', 'tsx', file, ...args];
  const { stdout } = await execa(process.execPath, options, { cwd: workspaceRoot, stderr: 'inherit' });
  return JSON.parse(stdout);
}
