import path from 'node:path';
import { AutoTokenizer, env, type PreTrainedTokenizer } from '@xenova/transformers';
import onnx, { type InferenceSession, type Tensor } from 'onnxruntime-node';
import { checkVector, DIMENSIONS } from '../retrieval/quantise';

const inputs = ['input_ids', 'attention_mask', 'token_type_ids'] as const;

/**
 * bge-small-en-v1.5 with the tokenizer of transformers.js. The session is made here and not by its pipeline, which
 * can't be told how many threads to take; it would take every core from the services beside us.
 */
export class EmbeddingModel {
  private constructor(
    private readonly tokenizer: PreTrainedTokenizer,
    private readonly session: InferenceSession,
    private readonly maxTokens: number,
  ) {}

  /**
   * @param maxTokens of a longer text, only the beginning is embedded; 512 at most
   * @param dir folder with config.json, tokenizer.json, tokenizer_config.json and onnx/model_quantized.onnx
   */
  static async load(dir: string, maxTokens: number): Promise<EmbeddingModel> {
    env.allowRemoteModels = false;
    env.localModelPath = path.dirname(path.resolve(dir));
    const tokenizer = await AutoTokenizer.from_pretrained(path.basename(path.resolve(dir)));
    const file = path.join(dir, 'onnx', 'model_quantized.onnx');
    const session = await onnx.InferenceSession.create(file, { intraOpNumThreads: 1, interOpNumThreads: 1 });
    return new EmbeddingModel(tokenizer, session, maxTokens);
  }

  /**
   * The embedding, 384 numbers, normalised. One text at a time: this model's numbers are scaled for all that is given to it at once, so a text's embedding would depend on the texts beside it.
   */
  async embed(text: string): Promise<Float32Array> {
    const tokens = this.tokenizer(text, { truncation: true, max_length: this.maxTokens }) as Record<string, Tensor>;
    const feeds = Object.fromEntries(inputs.map((name) => [name, toTensor(tokens[name])]));
    const output = (await this.session.run(feeds))['last_hidden_state'];
    if (!output) throw new Error('The embedding model gave no last_hidden_state');
    // The first token, [CLS], stands for the whole: so this model was trained.
    return normalise((output.data as Float32Array).slice(0, DIMENSIONS));
  }
}

function toTensor(tokens: Tensor | undefined): Tensor {
  if (!tokens) throw new Error('The tokenizer gave no tokens');
  return new onnx.Tensor('int64', tokens.data as BigInt64Array, tokens.dims);
}

function normalise(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  const normalised = vector.map((value) => value / length);
  checkVector(normalised);
  return normalised;
}
