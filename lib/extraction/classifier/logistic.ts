/**
 * Logistic models over named features: a feature is true or false of an item, its weight is added
 * to the log-odds that the item belongs to the class. `bench/fit.ts` fits the weights.
 */

/** Weights in log-odds by the name of the feature; a feature without a weight counts nothing. */
export type Weights<Name extends string> = Readonly<Partial<Record<Name, number>>>;

/** The log-odds plus the weights of these features, added in the order given. */
export function addWeights<Name extends string>(
  logOdds: number,
  features: readonly Name[],
  weights: Weights<Name>,
): number {
  let sum = logOdds;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum;
}

/** 0 to 1. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** The inverse of `probabilityOf`. */
export function logOddsOf(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** How many of these limits a value reaches. */
export function countReached(limits: readonly number[], value: number): number {
  let count = 0;
  for (const limit of limits) if (value >= limit) count += 1;
  return count;
}

/** The name of a grade, counted from 0; the last name stands for all higher grades. */
export function gradeName<Name extends string>(
  names: readonly [Name, ...Name[]],
  grade: number,
): Name {
  return names[Math.min(grade, names.length - 1)] ?? names[0];
}
