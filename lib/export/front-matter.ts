/**
 * YAML properties (YAML 1.2.2, https://yaml.org/spec/1.2.2/) as Obsidian reads and writes them:
 * flat, in a fixed order, texts in double quotes, days bare.
 */
import { Document, Scalar } from "yaml";
import { trimEndOf } from "../text/trim.ts";

/**
 * A text, a list of texts, or a day (`2026-03-04`). "" and [] are written as a property without
 * value.
 */
interface Property {
  key: string;
  type: "text" | "list" | "day";
  value: string | readonly string[];
}

/** The block from `---` to `---`, with the line break after it. */
export function frontMatter(properties: readonly Property[]): string {
  const document = new Document({}, { version: "1.2" });
  for (const { key, type, value } of properties) {
    document.set(key, Array.isArray(value) ? listNode(value) : scalarNode(String(value), type));
  }
  const yaml = document.toString({
    lineWidth: 0,
    nullStr: "",
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    indentSeq: true,
  });
  const lines = escapeMarks(escapeUnprintable(yaml)).split("\n");
  return `---\n${lines.map((line) => trimEndOf(line, / /)).join("\n")}---\n`;
}

function listNode(values: readonly string[]): Scalar[] | Scalar {
  return values.length ? values.map((value) => quotedNode(value)) : new Scalar(null);
}

function scalarNode(value: string, type: Property["type"]): Scalar {
  if (value === "") return new Scalar(null);
  if (type !== "day" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return quotedNode(value);
  const day = new Scalar(value);
  day.type = Scalar.PLAIN;
  return day;
}

function quotedNode(value: string): Scalar {
  const scalar = new Scalar(value.toWellFormed());
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/**
 * Marks of templates (`<%`, `{%`, `{{`) with an escape for their second sign: Templater looks for
 * them in the file as it stands and would run what a page's title says. The `<` of a tag likewise:
 * a program that knows no properties shows them as Markdown, and Markdown may hold HTML. Only our
 * texts hold such, and those stand in double quotes.
 */
function escapeMarks(yaml: string): string {
  return yaml
    .replace(/(?<=[<{])%/g, "\\x25")
    .replace(/(?<=\{)\{/g, "\\x7b")
    .replace(/<(?=[a-z/!?])/gi, "\\x3c");
}

/**
 * Characters that YAML calls unprintable (1.2.2, 5.1) and line separators, as escapes that every
 * parser takes. Here they occur only inside double quotes, where escapes are allowed.
 */
function escapeUnprintable(yaml: string): string {
  return yaml.replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
