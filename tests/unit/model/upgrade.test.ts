/**
 * Records of version 1, made from generated ones of today by giving them their old names, come back
 * as they were.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Annotation, Selector } from "../../../lib/model/annotation.ts";
import type { SavedArticle } from "../../../lib/model/article.ts";
import { backupFromVersion1 } from "../../../lib/model/upgrade.ts";
import { records } from "../arbitraries.ts";

function toVersion1({ overrides, address, identities, ...rest }: SavedArticle): unknown {
  const article = { ...rest, url: address, addresses: identities };
  if (!overrides) return article;
  const choices = overrides.value.map(({ opening, occurrence, keep }) => ({
    ...{ words: opening, nth: occurrence, keep },
  }));
  return { ...article, choices: { ...overrides, value: choices } };
}

function selectorToVersion1(selector: Selector): unknown {
  if (selector.type !== "BlockSelector") return selector;
  const { pageLength, ...rest } = selector;
  return { ...rest, length: pageLength };
}

function annotationToVersion1({ articleId, target, ...annotation }: Annotation): unknown {
  const { reanchoring, selector, ...rest } = target;
  const sighting = reanchoring && {
    ...reanchoring,
    selector: reanchoring.selector.map(selectorToVersion1),
  };
  const old = {
    ...{ ...rest, selector: selector.map(selectorToVersion1) },
    ...(sighting ? { sighting } : {}),
  };
  return { ...annotation, pageId: articleId, target: old };
}

it("is the inverse of the old names", () => {
  fc.assert(
    fc.property(records, ({ articles, annotations, versions }) => {
      const old = {
        version: 1,
        pages: articles.map(toVersion1),
        annotations: annotations.map(annotationToVersion1),
        versions: versions.map(({ articleId, ...version }) => ({ ...version, pageId: articleId })),
      };
      expect(backupFromVersion1(old)).toEqual({ version: 2, articles, annotations, versions });
    }),
  );
});

it("keeps unknown fields and passes on what is no record", () => {
  const old = { version: 1, pages: [null, "x", { later: 1 }], annotations: 7, feeds: [1] };
  expect(backupFromVersion1(old)).toEqual({
    ...{ version: 2, articles: [null, "x", { later: 1 }], annotations: 7, feeds: [1] },
  });
});

it("takes what version 1 stored over a field of the new name, and renames nothing else", () => {
  const old = {
    version: 1,
    pages: [{ url: "a", address: "x", toString: "kept", choices: null }],
    annotations: [{ articleId: "x", pageId: "mine", target: { valueOf: 1 } }],
  };
  expect(backupFromVersion1(old)).toEqual({
    version: 2,
    articles: [{ address: "a", toString: "kept", overrides: null }],
    annotations: [{ articleId: "mine", target: { valueOf: 1 } }],
  });
});
