/** What the tests use of Citation.js, which has no types. */
declare module "@citation-js/core" {
  export const plugins: {
    input: {
      data(source: unknown, type: string): unknown;
      chain(source: unknown, options: { generateGraph: boolean }): unknown;
    };
    output: { format(name: string, items: readonly object[], options: object): string };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
declare module "@citation-js/plugin-csl";
