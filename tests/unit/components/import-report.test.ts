import { describe, expect, it } from "vitest";
import { importReportText } from "../../../components/import-report.ts";

describe("the report of an import", () => {
  const none = {
    articlesAdded: 0,
    articlesChanged: 0,
    annotationsAdded: 0,
    annotationsChanged: 0,
    unchanged: 0,
    inTrash: 0,
    fromFuture: 0,
    leftOut: 0,
    keptOut: 0,
    articlesRemoved: 0,
    annotationsRemoved: 0,
  };
  it.each([
    [{ articlesAdded: 1, annotationsAdded: 7 }, "Added 1 article and 7 highlights."],
    [
      { annotationsChanged: 1, unchanged: 3 },
      "Updated 1 highlight. 3 articles and highlights were here already.",
    ],
    [
      { unchanged: 2, inTrash: 1 },
      "2 articles and highlights were here already. 1 of what the file holds is in the trash.",
    ],
    [
      { unchanged: 1, fromFuture: 2 },
      "1 article or highlight was here already. 2 records were dated in the future by a clock that was ahead: what you wrote since then stays.",
    ],
    [
      { articlesAdded: 1, leftOut: 1 },
      "Added 1 article. 1 record in the file is damaged and was left out: keep the file.",
    ],
    [
      { keptOut: 2, articlesRemoved: 1, annotationsRemoved: 4 },
      "2 of what the file holds were deleted for ever and stay so. 1 article and 4 highlights were deleted for ever where the file was made, and are gone here, too.",
    ],
    [{ keptOut: 1 }, "1 of what the file holds was deleted for ever and stays so."],
    [{}, "The file holds no articles."],
  ])("%j", (some, words) => expect(importReportText({ ...none, ...some })).toBe(words));
});
