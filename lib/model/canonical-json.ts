/**
 * JSON with sorted keys: equal values give equal text, to compare them and to write files that can
 * be diffed.
 */

/** What is still to be written: a text as it stands, or a value. */
type Todo = { text: string } | { value: unknown };

/**
 * JSON without white space, the keys of every object in ascending order of their UTF-16 units.
 * Fields that are undefined are left out, as JSON does. Takes no more stack the deeper the value
 * nests: a file or a row may nest without end.
 */
export function canonicalJson(value: unknown): string {
  const written: string[] = [];
  const stack: Todo[] = [{ value }];
  for (let todo = stack.pop(); todo; todo = stack.pop()) {
    if ("text" in todo) written.push(todo.text);
    else if (typeof todo.value !== "object" || todo.value === null)
      written.push(JSON.stringify(todo.value) ?? "null");
    else for (const part of partsOf(todo.value).reverse()) stack.push(part);
  }
  return written.join("");
}

/** A list or an object with its brackets, in the order in which it is written. */
function partsOf(value: object): Todo[] {
  const parts: Todo[] = [];
  if (Array.isArray(value)) {
    for (const item of value) parts.push({ text: parts.length ? "," : "[" }, { value: item });
    return [...(parts.length ? parts : [{ text: "[" }]), { text: "]" }];
  }
  const record = value as Record<string, unknown>;
  for (const key of Object.keys(record).sort()) {
    const field = record[key];
    if (field === undefined) continue;
    parts.push({ text: `${parts.length ? "," : "{"}${JSON.stringify(key)}:` }, { value: field });
  }
  return [...(parts.length ? parts : [{ text: "{" }]), { text: "}" }];
}
