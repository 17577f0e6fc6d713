/** How many earlier steps shape the next one. */
const MEMORY = 6;
/** A step is taken when it lowers the value by at least this share of what the slope promises. */
const ENOUGH = 1e-4;

export type Differentiable = (x: Float64Array) => { readonly value: number; readonly gradient: Float64Array };

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly curvature: number;
}

/**
 * Where a smooth convex function is least, by L-BFGS with a backtracking line search. Deterministic.
 * @param start not changed
 * @param tolerance it ends when a step lowers the value by less than this share of it
 */
export function minimise(
  f: Differentiable,
  start: Float64Array,
  { steps = 200, tolerance = 1e-5 }: { readonly steps?: number; readonly tolerance?: number } = {},
): Float64Array {
  let x = start;
  let { value, gradient } = f(x);
  let past: Step[] = [];
  for (let step = 0; step < steps; step++) {
    const direction = descent(gradient, past);
    const slope = dot(gradient, direction);
    if (!(slope < 0)) return x;
    let rate = past.length === 0 ? 1 / Math.max(1, Math.sqrt(-slope)) : 1;
    let next = along(x, direction, rate);
    let there = f(next);
    while (there.value > value + ENOUGH * rate * slope) {
      rate /= 2;
      if (rate < 1e-10) return x;
      next = along(x, direction, rate);
      there = f(next);
    }
    const moved = along(next, x, -1);
    const turned = along(there.gradient, gradient, -1);
    const curvature = dot(moved, turned);
    if (curvature > 0) past = [...past.slice(1 - MEMORY), { moved, turned, curvature }];
    const gained = value - there.value;
    x = next;
    ({ value, gradient } = there);
    if (gained < tolerance * Math.abs(value)) return x;
  }
  return x;
}

/** Downhill, bent by what the last steps told of the curvature. */
function descent(gradient: Float64Array, past: readonly Step[]): Float64Array {
  const direction = gradient.map((g) => -g);
  const shares: number[] = [];
  for (const { moved, turned, curvature } of past.toReversed()) {
    const share = dot(moved, direction) / curvature;
    shares.push(share);
    addTo(direction, turned, -share);
  }
  const last = past.at(-1);
  if (last) {
    const scale = last.curvature / dot(last.turned, last.turned);
    direction.forEach((d, i) => (direction[i] = d * scale));
  }
  for (const { moved, turned, curvature } of past) {
    addTo(direction, moved, (shares.pop() ?? 0) - dot(turned, direction) / curvature);
  }
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function addTo(a: Float64Array, b: Float64Array, times: number): void {
  for (let i = 0; i < a.length; i++) a[i] = (a[i] as number) + (b[i] as number) * times;
}

function along(from: Float64Array, direction: Float64Array, rate: number): Float64Array {
  const to = from.slice();
  addTo(to, direction, rate);
  return to;
}
