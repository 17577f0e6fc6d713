import onnx from 'onnxruntime-node';
import type { Multiply, Table } from './table';

/**
 * The product of two tables, by the runtime of the embedding model: plain loops would take an hour for what training
 * multiplies.
 */
export async function multiplier(): Promise<Multiply> {
  const tensor = ({ rows, columns, numbers }: Table) => new onnx.Tensor('float32', numbers, [rows, columns]);
  const session = await onnx.InferenceSession.create(onnxModel(), { graphOptimizationLevel: 'disabled' });
  return async (a, b) => {
    const { c } = await session.run({ a: tensor(a), b: tensor(b) });
    return { rows: a.rows, columns: b.columns, numbers: c?.data as Float32Array };
  };
}

/** A model of ONNX that is nothing but `c = MatMul(a, b)`: protobuf, where every length is below 128. */
function onnxModel(): Uint8Array {
  const part = (field: number, bytes: readonly number[]): number[] => [(field << 3) | 2, bytes.length, ...bytes];
  const text = (field: number, value: string): number[] => part(field, [...Buffer.from(value)]);
  const whole = (field: number, value: number): number[] => [field << 3, value];
  const floats = part(2, part(1, whole(1, 1)));
  const node = [...text(1, 'a'), ...text(1, 'b'), ...text(2, 'c'), ...text(4, 'MatMul')];
  const [a, b, c] = ['a', 'b', 'c'].map((name) => [...text(1, name), ...floats]) as [number[], number[], number[]];
  const graph = [...part(1, node), ...text(2, 'product'), ...part(11, a), ...part(11, b), ...part(12, c)];
  return Uint8Array.from([...whole(1, 7), ...part(7, graph), ...part(8, whole(2, 13))]);
}
