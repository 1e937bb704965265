import { describe, expect, it } from "vitest";
import { pageEvidenceOf } from "../../../../lib/extraction/body/page-evidence.ts";

const NOTHING = { title: "", excerpt: "", authors: [] };

describe("pageEvidenceOf", () => {
  it("folds what the metadata say", () => {
    const meta = { title: "“Harbour” opens!", excerpt: "After a winter…", authors: ["Ada Verdi"] };
    const articleNode = { articleBody: "<p>The ships&amp;#39; return.</p>" };
    expect(pageEvidenceOf(meta, { articleNode })).toEqual({
      title: "harbour opens",
      excerpt: "after a winter",
      body: "the ships return",
      authors: ["ada verdi"],
    });
  });

  it.each([[null], [{}], [{ articleBody: 4 as unknown }], [{ articleBody: null }]])(
    "has no body where the JSON-LD gives none: %j",
    (articleNode) => expect(pageEvidenceOf(NOTHING, { articleNode }).body.length).toBeLessThan(2),
  );

  it("is cut where it is endless", () => {
    const long = "sand ".repeat(100_000);
    const { excerpt, body } = pageEvidenceOf(
      { ...NOTHING, excerpt: long },
      { articleNode: { articleBody: long } },
    );
    expect(excerpt).toHaveLength(400);
    expect(body.length).toBeLessThanOrEqual(100_000);
  });
});
