import fc from "fast-check";
import { expect, it } from "vitest";
import { isAllowedAt } from "../../../lib/model/consents.ts";
import { joinArticles } from "../../../lib/model/join-articles.ts";
import { articleWith } from "../arbitraries.ts";

const NOW = "2026-03-09T00:00:00.000Z";

it("two articles become one without a word lost", () => {
  const [a, b] = [articleWith(fc.constant("a")), articleWith(fc.constant("b"))];
  fc.assert(
    fc.property(a, b, (article, made) => {
      const other = { ...made, address: "https://b.example/x" };
      const { joined, left } = joinArticles(article, other, NOW);
      expect([joined.id, left.id, left.deleted.value]).toEqual(["a", "b", true]);
      for (const { note, identities } of [article, other]) {
        expect(joined.note.value).toContain(note.value);
        expect(joined.identities).toEqual(expect.arrayContaining(identities));
      }
      expect(isAllowedAt(joined, other.address)).toBe(true);
      expect(isAllowedAt(joined, article.address)).toBe(true);
      expect({ ...left, deleted: other.deleted, modified: other.modified }).toEqual(other);
      expect([joined.modified > article.modified, left.modified > other.modified]).toEqual([
        true,
        true,
      ]);
    }),
  );
});
