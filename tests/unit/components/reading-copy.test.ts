import fc from "fast-check";
import { expect, it } from "vitest";
import { readingCopyAt, readingCopyPath } from "../../../components/reading-copy.ts";

it("an address of a reading copy names what it was made of", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (article, id) => {
      const { search, hash } = new URL(readingCopyPath(article, id), "https://own.example/");
      const wellFormed = (text: string) => text.toWellFormed();
      expect(readingCopyAt({ search, hash })).toEqual({
        articleId: wellFormed(article),
        annotationId: wellFormed(id),
      });
    }),
  );
});

it("an address that was typed by hand names nothing, and breaks nothing", () => {
  expect(readingCopyAt({ search: "", hash: "#%" })).toEqual({ articleId: "", annotationId: "" });
});
