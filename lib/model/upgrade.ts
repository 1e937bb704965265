/**
 * Records of notebook version 1 (0.1.0, backups with `"version": 1`) as records of version 2. Only
 * names changed: `pageId` became `articleId`, `target.sighting` `target.reanchoring`, `choices`
 * `overrides` with `words` and `nth` as `opening` and `occurrence`, an article's `url` and
 * `addresses` `address` and `identities`, a BlockSelector's `length` `pageLength`. The table
 * `pages`, and the list of that name in a backup, became `articles`. Used by the database's
 * migration and by the import. Unknown fields pass unchanged, and nothing is checked: what is no
 * record is returned as it is.
 */

type Fields = Record<string, unknown>;

/** Every name that version 1 had for something else, with the name of today. */
export const VERSION_1_NAMES: Readonly<Record<string, string>> = {
  pages: "articles",
  pageId: "articleId",
  url: "address",
  addresses: "identities",
  choices: "overrides",
  words: "opening",
  nth: "occurrence",
  sighting: "reanchoring",
  length: "pageLength",
};

/**
 * The record with its fields renamed: `names` maps old names to new ones. What version 1 stored
 * under the old name wins over a field that it did not know.
 */
function renameFields(record: unknown, names: Readonly<Record<string, string>>): unknown {
  if (typeof record !== "object" || record === null || Array.isArray(record)) return record;
  const old = Object.entries(record).filter(([key]) => Object.hasOwn(names, key));
  const kept = Object.entries(record).filter(([key]) => !Object.hasOwn(names, key));
  return Object.fromEntries([...kept, ...old.map(([key, value]) => [names[key], value])]);
}

/** The record with one field changed, if it has that field. */
function changeField(record: unknown, key: string, change: (value: unknown) => unknown): unknown {
  const fields = record as Fields | null;
  if (typeof fields !== "object" || fields === null || !Object.hasOwn(fields, key)) return record;
  return { ...fields, [key]: change(fields[key]) };
}

function mapList(value: unknown, change: (item: unknown) => unknown): unknown {
  return Array.isArray(value) ? value.map(change) : value;
}

/** A row of the table `pages` as one of `articles`. */
export function articleFromVersion1(page: unknown): unknown {
  const override = (choice: unknown) =>
    renameFields(choice, { words: "opening", nth: "occurrence" });
  const article = renameFields(page, {
    ...{ url: "address", addresses: "identities", choices: "overrides" },
  });
  return changeField(article, "overrides", (stamped) =>
    changeField(stamped, "value", (choices) => mapList(choices, override)),
  );
}

/** A row of the table `annotations`. */
export function annotationFromVersion1(annotation: unknown): unknown {
  return changeField(renameFields(annotation, { pageId: "articleId" }), "target", (target) => {
    const named = renameFields(target, { sighting: "reanchoring" });
    const selected = changeField(named, "selector", selectorsFromVersion1);
    return changeField(selected, "reanchoring", (reanchoring) =>
      changeField(reanchoring, "selector", selectorsFromVersion1),
    );
  });
}

function selectorsFromVersion1(selectors: unknown): unknown {
  return mapList(selectors, (selector) => {
    const isBlock = (selector as Fields | null)?.type === "BlockSelector";
    return isBlock ? renameFields(selector, { length: "pageLength" }) : selector;
  });
}

/** A row of the table `versions`. */
export function versionFromVersion1(version: unknown): unknown {
  return renameFields(version, { pageId: "articleId" });
}

/**
 * A rescued notebook, as it was parsed, under the names of today: its tables may hold rows of both
 * versions, and 0.1.0's `pages` beside the articles.
 */
export function rescuedFromVersion1(file: Readonly<Fields>): Fields {
  const { pages = [], articles = [], annotations = [], versions = [], ...rest } = file;
  const lists = [articles, pages].filter((list) => Array.isArray(list));
  const known = new Set<unknown>();
  const isFirst = (row: unknown) => {
    const id = (row as Fields | null)?.id;
    return id === undefined || (!known.has(id) && known.add(id));
  };
  return {
    ...rest,
    version: 2,
    articles: lists.flat().filter(isFirst).map(articleFromVersion1),
    annotations: mapList(annotations, annotationFromVersion1),
    versions: mapList(versions, versionFromVersion1),
  };
}

/** A whole backup of version 1, as it was parsed, as one of version 2. */
export function backupFromVersion1(backup: Readonly<Fields>): Fields {
  const { pages, annotations, versions, ...rest } = backup;
  return {
    ...rest,
    version: 2,
    ...(pages === undefined ? {} : { articles: mapList(pages, articleFromVersion1) }),
    ...(annotations === undefined
      ? {}
      : { annotations: mapList(annotations, annotationFromVersion1) }),
    ...(versions === undefined ? {} : { versions: mapList(versions, versionFromVersion1) }),
  };
}
