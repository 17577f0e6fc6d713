/** Numbers, row after row. */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly numbers: Float32Array;
}

/** The product of two tables. */
export type Multiply = (a: Table, b: Table) => Promise<Table>;

export function transposed({ rows, columns, numbers }: Table): Table {
  const turned = new Float32Array(numbers.length);
  for (let at = 0; at < numbers.length; at++) {
    turned[(at % columns) * rows + Math.floor(at / columns)] = numbers[at] as number;
  }
  return { rows: columns, columns: rows, numbers: turned };
}
