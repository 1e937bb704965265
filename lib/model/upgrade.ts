/**
 * Records of notebook version 1 (0.1.0, backups with `"version": 1`) as records of version 2. Only names changed:
 * `pageId` became `articleId`, `target.sighting` `target.reanchoring`, `choices` `overrides` with `words` and `nth` as
 * `opening` and `occurrence`. The tables and the lists of a backup called `pages` became `articles`. Pure, and used by the
 * database's migration and by the import alike. Fields that version 1 did not know pass unchanged, and nothing is checked:
 * what is no record comes back as it is.
 */

type Fields = Record<string, unknown>;

/** The record with fields of these names renamed; one that has the new name already keeps it. */
function renamed(record: unknown, names: Readonly<Record<string, string>>): unknown {
  if (typeof record !== "object" || record === null || Array.isArray(record)) return record;
  const entries = Object.entries(record).map(([key, value]) => [names[key] ?? key, value] as const);
  return Object.fromEntries(entries);
}

function withField(record: unknown, key: string, change: (value: unknown) => unknown): unknown {
  const fields = record as Fields | null;
  if (typeof fields !== "object" || fields === null || !Object.hasOwn(fields, key)) return record;
  return { ...fields, [key]: change(fields[key]) };
}

const list = (value: unknown, change: (item: unknown) => unknown) =>
  Array.isArray(value) ? value.map(change) : value;

/** A row of the table `pages` as one of `articles`. */
export function articleFromVersion1(page: unknown): unknown {
  const override = (choice: unknown) => renamed(choice, { words: "opening", nth: "occurrence" });
  return withField(renamed(page, { choices: "overrides" }), "overrides", (stamped) =>
    withField(stamped, "value", (choices) => list(choices, override)),
  );
}

/** A row of the table `annotations`. */
export function annotationFromVersion1(annotation: unknown): unknown {
  return withField(renamed(annotation, { pageId: "articleId" }), "target", (target) =>
    renamed(target, { sighting: "reanchoring" }),
  );
}

/** A row of the table `versions`. */
export function versionFromVersion1(version: unknown): unknown {
  return renamed(version, { pageId: "articleId" });
}

/** A whole backup of version 1, as it was parsed, as one of version 2. */
export function backupFromVersion1(backup: Readonly<Fields>): Fields {
  const { pages, annotations, versions, ...rest } = backup;
  return {
    ...rest,
    version: 2,
    ...(pages === undefined ? {} : { articles: list(pages, articleFromVersion1) }),
    ...(annotations === undefined
      ? {}
      : { annotations: list(annotations, annotationFromVersion1) }),
    ...(versions === undefined ? {} : { versions: list(versions, versionFromVersion1) }),
  };
}
