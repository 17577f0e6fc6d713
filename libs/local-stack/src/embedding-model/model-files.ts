import { createReadStream } from 'node:fs';
import { access, mkdir, rm, rename, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** BAAI/bge-small-en-v1.5, quantised to 8 bits, as Xenova publishes it for transformers.js. */
export const modelName = 'bge-small-en-v1.5';

/** The two files whose content decides what an embedding is, with the checksums of their published versions. */
export const checkedFiles = {
  'onnx/model_quantized.onnx': '6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4',
  'tokenizer.json': 'd241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66',
} as const;
export type CheckedFile = keyof typeof checkedFiles;

/** What transformers.js reads besides; the Maven artifact lacks them. */
const describingFiles: Readonly<Record<string, object>> = {
  'config.json': {
    model_type: 'bert',
    architectures: ['BertModel'],
    hidden_size: 384,
    num_hidden_layers: 12,
    num_attention_heads: 12,
    intermediate_size: 1536,
    vocab_size: 30522,
    max_position_embeddings: 512,
    type_vocab_size: 2,
  },
  'tokenizer_config.json': {
    tokenizer_class: 'BertTokenizer',
    do_lower_case: true,
    model_max_length: 512,
    cls_token: '[CLS]',
    sep_token: '[SEP]',
    pad_token: '[PAD]',
    mask_token: '[MASK]',
    unk_token: '[UNK]',
  },
};

/** Undefined when the folder holds the model, or else what is wrong with it. */
export async function modelProblem(dir: string): Promise<string | undefined> {
  for (const file of Object.keys(describingFiles)) {
    if (!(await exists(path.join(dir, file)))) return `${file} is not there`;
  }
  for (const [file, expected] of Object.entries(checkedFiles)) {
    if (!(await exists(path.join(dir, file)))) return `${file} is not there`;
    if ((await sha256Of(path.join(dir, file))) !== expected) return `${file} does not match its checksum`;
  }
  return undefined;
}

/**
 * Puts the model into `dir` in one step: whoever looks sees all of it or nothing.
 * @throws Error when what `fetchInto` brought is not the model
 */
export async function installModel(
  dir: string,
  fetchInto: (target: (file: CheckedFile) => string, scratch: string) => Promise<void>,
): Promise<string> {
  const scratch = `${dir}.partial-${process.pid}`;
  const staged = path.join(scratch, 'model');
  try {
    await mkdir(path.join(staged, 'onnx'), { recursive: true });
    await fetchInto((file) => path.join(staged, file), scratch);
    for (const [file, content] of Object.entries(describingFiles)) {
      await writeFile(path.join(staged, file), `${JSON.stringify(content, null, 2)}\n`);
    }
    const problem = await modelProblem(staged);
    if (problem) throw new Error(problem);
    await rm(dir, { recursive: true, force: true });
    await rename(staged, dir);
    return dir;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
