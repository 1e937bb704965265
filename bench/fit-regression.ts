/**
 * Logistic regression with a ridge, by Newton's method: enough for a hundred yes/no names and some
 * ten thousand rows.
 */

export interface Sample {
  names: string[];
  yes: boolean;
  /** How much this sample counts. */
  weight: number;
}

export interface Model {
  bias: number;
  weights: Record<string, number>;
}

export interface FitOptions {
  /** The ridge: what a weight costs, squared. */
  ridge: number;
  /** Names that fewer samples have are left out: chance. */
  rarest: number;
}

const MOST_STEPS = 50;
/**
 * A step that moves a weight further than this is shortened: far from the goal, Newton's method
 * overshoots.
 */
const LONGEST_STEP = 2;
const NEAR_ENOUGH = 1e-4;
/** The bias is hardly held back: it says how common a yes is. */
const RIDGE_OF_BIAS = 0.001;

export function regress(samples: Sample[], { ridge, rarest }: FitOptions): Model {
  const names = namesOf(samples, rarest);
  const number = new Map(names.map((name, i) => [name, i]));
  const size = names.length + 1;
  const rows = samples.map((sample) => {
    const found = [...new Set(sample.names)].flatMap((name) => number.get(name) ?? []);
    return Uint16Array.from([...found, size - 1]);
  });
  const costs = new Float64Array(size).fill(ridge);
  costs[size - 1] = RIDGE_OF_BIAS;
  const values = new Float64Array(size);
  for (let i = 0; i < MOST_STEPS; i += 1) {
    const { slope, bend } = derivatives(samples, rows, values, costs);
    const step = solve(bend, slope);
    const longest = step.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
    for (let at = 0; at < size; at += 1) values[at]! -= step[at]! * scale;
    if (longest < NEAR_ENOUGH) break;
  }
  return {
    bias: values[size - 1]!,
    weights: Object.fromEntries(names.map((name, i) => [name, values[i]!])),
  };
}

export function oddsOf({ bias, weights }: Model, names: string[]): number {
  return names.reduce((sum, name) => sum + (weights[name] ?? 0), bias);
}

function namesOf(samples: Sample[], rarest: number): string[] {
  const counts = new Map<string, number>();
  for (const { names } of samples)
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.keys()].filter((name) => counts.get(name)! >= rarest).sort();
}

/** First and second derivative of the loss; each row names only its few set columns. */
function derivatives(
  samples: Sample[],
  rows: Uint16Array[],
  values: Float64Array,
  costs: Float64Array,
) {
  const slope = values.map((value, i) => value * costs[i]!);
  const bend = Array.from(costs, (cost, i) => new Float64Array(costs.length).fill(cost, i, i + 1));
  rows.forEach((row, i) => {
    const { yes, weight } = samples[i]!;
    let odds = 0;
    for (const at of row) odds += values[at]!;
    const chance = 1 / (1 + Math.exp(-odds));
    const miss = weight * (chance - (yes ? 1 : 0));
    const bent = weight * chance * (1 - chance);
    for (const a of row) {
      slope[a]! += miss;
      const line = bend[a]!;
      for (const b of row) line[b]! += bent;
    }
  });
  return { slope, bend };
}

/** Gauss with the largest pivot. Changes the matrix. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const result = right.slice();
  for (let at = 0; at < size; at += 1) {
    let best = at;
    for (let i = at + 1; i < size; i += 1)
      if (Math.abs(matrix[i]![at]!) > Math.abs(matrix[best]![at]!)) best = i;
    [matrix[at], matrix[best]] = [matrix[best]!, matrix[at]!];
    [result[at], result[best]] = [result[best]!, result[at]!];
    const pivot = matrix[at]!;
    for (let i = at + 1; i < size; i += 1) {
      const line = matrix[i]!;
      const times = line[at]! / pivot[at]!;
      if (times === 0) continue;
      for (let k = at; k < size; k += 1) line[k]! -= times * pivot[k]!;
      result[i]! -= times * result[at]!;
    }
  }
  for (let at = size - 1; at >= 0; at -= 1) {
    for (let k = at + 1; k < size; k += 1) result[at]! -= matrix[at]![k]! * result[k]!;
    result[at]! /= matrix[at]![at]!;
  }
  return result;
}
