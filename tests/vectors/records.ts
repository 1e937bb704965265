/** A notebook in which each vector stands in every field that is a text. */
import { createAnnotation } from "../../lib/model/annotation.ts";
import { emptyMeta, type SavedArticle, type Version } from "../../lib/model/article.ts";
import { BACKUP_FORMAT, BACKUP_VERSION, type Records } from "../../lib/model/backup.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../lib/model/settings.ts";
import type { Vector } from "./vectors.ts";

const NOW = "2026-03-05T08:00:00.000Z";
const SITE = "https://www.marsh-post.example/2026/02";

/** An article, its text and a highlight for each vector; every other one of them is deleted. */
export function recordsOf(vectors: readonly Vector[]): Records {
  return {
    articles: vectors.map(articleOf),
    annotations: vectors.map(annotationOf),
    versions: vectors.map(versionOf),
    tombstones: [],
  };
}

const idOf = (kind: string, id: number) => `${kind}-${String(id).padStart(4, "0")}`;
const stamp = <T>(value: T) => ({ value, modified: NOW });

function articleOf({ id, text }: Vector): SavedArticle {
  const address = `${SITE}/story-${id}`;
  return {
    id: idOf("article", id),
    address,
    identities: [address.replace("https://www.", ""), text],
    claims: [text],
    meta: {
      ...emptyMeta(),
      ...{ title: text, byline: text, authors: [text], agencies: [text], excerpt: text },
      ...{ published: text, modified: text, siteName: text, section: text, language: text },
      ...{ leadImage: text, canonical: text },
    },
    note: stamp(text),
    tags: stamp([text]),
    created: NOW,
    modified: NOW,
    deleted: stamp(id % 4 === 0),
  };
}

function annotationOf({ id, text }: Vector) {
  const annotation = createAnnotation({
    id: idOf("highlight", id),
    articleId: idOf("article", id),
    source: `${SITE}/story-${id}`,
    selector: [
      { type: "TextQuoteSelector", exact: text, prefix: text, suffix: text },
      { type: "TextPositionSelector", start: 0, end: text.length },
    ],
    color: "fact",
    note: text,
    tags: [text, `${text}/${text}`],
    now: NOW,
  });
  return { ...annotation, deleted: stamp(id % 4 === 2) };
}

function versionOf({ id, text }: Vector): Version {
  const marks = [{ type: "strong" as const, start: 0, end: text.length }];
  return {
    id: idOf("version", id),
    articleId: idOf("article", id),
    created: NOW,
    hash: text,
    blocks: [{ type: "paragraph", text, marks, time: text }],
  };
}

/** The settings that hold texts, with the vector in each; a site and a rule for each of the others. */
export function settingsWith({ text }: Vector, others: readonly Vector[] = []): Settings {
  const { colors } = DEFAULT_SETTINGS;
  return {
    ...DEFAULT_SETTINGS,
    colors: {
      ...colors,
      fact: { ...colors.fact, name: text },
      quote: { ...colors.quote, name: text },
    },
    disabledSites: others.map((other) => other.text),
    siteRules: others.map((other) => ({
      ...{ site: other.text, match: other.text, example: other.text },
      ...{ keep: false, by: "text" as const },
    })),
    exportFolder: text,
    exportName: `${text} {{title}}`,
  };
}

/** The same as a backup file, as a stranger could write it. */
export function backupWith(records: Records, settings: Settings): string {
  return JSON.stringify({
    ...{ format: BACKUP_FORMAT, version: BACKUP_VERSION, created: NOW },
    settings,
    ...records,
  });
}
