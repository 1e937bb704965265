import fc from "fast-check";
import { expect, it } from "vitest";
import { unionOf, withBodiesOf, withTags } from "../../../lib/model/unite.ts";
import { at, highlightOf } from "../store/notes.ts";

const span = fc
  .tuple(fc.nat(200), fc.integer({ min: 1, max: 40 }))
  .map(([start, length]) => ({ start, end: start + length }));
const isOver = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && a.end > b.start;

it("takes in all that overlap, also by way of others, and none that only touches (demand 26)", () => {
  const others = [
    { id: "before", start: 0, end: 10 },
    { id: "over", start: 15, end: 25 },
    { id: "chained", start: 24, end: 30 },
    { id: "behind", start: 30, end: 40 },
  ];
  const { span: whole, overlapped } = unionOf({ start: 10, end: 20 }, others);
  expect(whole).toEqual({ start: 10, end: 30 });
  expect(overlapped.map(({ id }) => id)).toEqual(["over", "chained"]);
});

it("never shrinks what was marked, and leaves none overlapping what comes out", () => {
  fc.assert(
    fc.property(span, fc.array(span, { maxLength: 12 }), (made, others) => {
      const { span: whole, overlapped } = unionOf(made, others);
      expect(whole.start).toBeLessThanOrEqual(made.start);
      expect(whole.end).toBeGreaterThanOrEqual(made.end);
      for (const other of others) expect(isOver(whole, other)).toBe(overlapped.includes(other));
      if (overlapped.length === 0) expect(whole).toEqual(made);
    }),
  );
});

it("loses no word of a note and no tag, and says nothing twice", () => {
  const body = fc.record({
    note: fc.constantFrom("", "ask *Holm*", "two\n\nparagraphs", "ask *Holm*", " "),
    tags: fc.uniqueArray(fc.constantFrom("ferry", "Ferry", "eu/border", "fare"), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(body, fc.array(body, { maxLength: 4 }), (own, others) => {
      const noted = ({ note, tags }: typeof own, i = 0) =>
        withTags(highlightOf(`h${i}`, note, at(i)), tags);
      const whole = withBodiesOf(
        noted(own),
        others.map((other, i) => noted(other, i)),
      ).body;
      for (const { note, tags } of [own, ...others]) {
        const words = note.trim();
        if (words) expect(whole.note.value.split(words)).toHaveLength(2);
        for (const tag of tags)
          expect(whole.tags.value.map((t) => t.toLowerCase())).toContain(tag.toLowerCase());
      }
      expect(whole.color.value).toBe("fact");
    }),
  );
});
