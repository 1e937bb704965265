import { expect, it } from "vitest";
import { setAsideText } from "../../../lib/notebook/export-set-aside.ts";
import { saveAnnotation } from "../../../lib/store/annotations.ts";
import { at, freshNotes, highlightOf, initOf } from "../store/notes.ts";

it("writes every row that cannot be read, with whatever a database can hold", async () => {
  const db = freshNotes();
  await saveAnnotation(db, initOf(), highlightOf("sound"), at(1));
  const odd: Record<string, unknown> = {
    id: "odd",
    note: "my words",
    when: new Date(at(2)),
    never: new Date(Number.NaN),
    count: 7n,
    bytes: new Uint8Array(3),
  };
  odd.self = [odd];
  await db.table("annotations").put(odd);
  await db.table("versions").put({ id: "empty" });
  const file = JSON.parse(await setAsideText(db, at(3)));
  expect(file).toMatchObject({ format: "pressmark-set-aside", created: at(3) });
  expect(file.rows.map(({ table }: { table: string }) => table)).toEqual([
    "annotations",
    "versions",
  ]);
  expect(file.rows[0].row).toEqual({
    id: "odd",
    note: "my words",
    when: at(2),
    never: "(no date)",
    count: "7",
    bytes: "(Uint8Array)",
    self: ["(contains itself)"],
  });
  expect(file.rows[1].problem).toEqual({
    path: "articleId",
    rule: "schema.missing",
    found: "",
    isTooLarge: false,
  });
});
