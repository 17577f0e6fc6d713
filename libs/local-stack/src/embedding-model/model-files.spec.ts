import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installModel, modelProblem } from './model-files';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'abbotsford-model-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the files of the embedding model', () => {
  it('names the file that is missing', async () => {
    expect(await modelProblem(folder)).toBe('config.json is not there');
  });

  it('refuses files that are not the published ones, and leaves nothing behind', async () => {
    const target = path.join(folder, 'model');
    const installed = installModel(target, async (file) => {
      await writeFile(file('tokenizer.json'), '{}');
      await writeFile(file('onnx/model_quantized.onnx'), 'not a model');
    });
    await expect(installed).rejects.toThrow('onnx/model_quantized.onnx does not match its checksum');
    expect(await readdir(folder)).toEqual([]);
  });
});
