/** The trees of web components and of frames that were seen on the page, for those who listen. */
import type { Tree } from "../../text/composed.ts";

export interface KnownTrees {
  /** The trees of the page as it was read last; those that are gone are forgotten. */
  note(trees: readonly Tree[]): void;
  /** Calls back for every tree that is known, and for each that comes, until the signal. */
  follow(signal: AbortSignal, onTree: (tree: Tree) => void): void;
  readonly all: ReadonlySet<Tree>;
}

/** Without any tree. */
export function createKnownTrees(): KnownTrees {
  let all: ReadonlySet<Tree> = new Set();
  const followers = new Set<(tree: Tree) => void>();
  return {
    get all() {
      return all;
    },
    note: (trees) => {
      const fresh = trees.filter((tree) => !all.has(tree));
      all = new Set(trees);
      for (const tree of fresh) for (const onTree of followers) onTree(tree);
    },
    follow: (signal, onTree) => {
      followers.add(onTree);
      signal.addEventListener("abort", () => followers.delete(onTree));
      for (const tree of all) onTree(tree);
    },
  };
}
