/**
 * The regular expressions of a source file, read from its syntax tree: literals, and `RegExp(…)`
 * with constant texts.
 */
import { isNode, type Node, programOf, walk } from "../syntax.ts";

export interface Pattern {
  file: string;
  source: string;
  flags: string;
  /** A call of `RegExp` whose arguments are no constants, so that nothing is known of it. */
  unread?: boolean;
}

/** All patterns of the file. */
export function patternsOf(file: string, text: string): Pattern[] {
  const program = programOf(file, text);
  const constants = constantsOf(program);
  return [...walk(program)].flatMap(({ node }): Pattern[] => {
    if (isRegexLiteral(node))
      return [{ file, source: node.regex.pattern, flags: node.regex.flags }];
    if (!isRegExpCall(node)) return [];
    const [source, flags = ""] = (node.arguments as Node[]).map((part) => textOf(part, constants));
    if (source === null || flags === null || source === undefined)
      return [{ file, source: text.slice(node.start, node.end), flags: "", unread: true }];
    return [{ file, source, flags }];
  });
}

function isRegexLiteral(node: Node): node is Node & { regex: { pattern: string; flags: string } } {
  return node.type === "Literal" && typeof node.regex === "object" && node.regex !== null;
}

function isRegExpCall(node: Node): boolean {
  const isCall = node.type === "NewExpression" || node.type === "CallExpression";
  return isCall && isNode(node.callee) && node.callee.name === "RegExp";
}

/** What `const` names stand for. */
function constantsOf(program: Node): Map<string, Node> {
  const declarators = [...walk(program)]
    .map(({ node }) => node)
    .filter(({ type }) => type === "VariableDeclarator");
  return new Map(
    declarators
      .filter(({ id, init }) => isNode(id) && isNode(init))
      .map(({ id, init }) => [String((id as Node).name), init as Node]),
  );
}

/** The text that an expression of constants gives, or null. */
function textOf(node: Node, constants: ReadonlyMap<string, Node>): string | null {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "Identifier") {
    const constant = constants.get(String(node.name));
    return constant ? textOf(constant, constants) : null;
  }
  if (node.type === "BinaryExpression" && node.operator === "+")
    return joined([node.left as Node, node.right as Node].map((part) => textOf(part, constants)));
  if (node.type === "TemplateLiteral") return templateText(node, constants);
  return node.type === "MemberExpression" ? sourceOf(node, constants) : null;
}

function templateText(node: Node, constants: ReadonlyMap<string, Node>): string | null {
  const quasis = node.quasis as { value: { cooked: string } }[];
  const values = (node.expressions as Node[]).map((part) => textOf(part, constants));
  return joined(
    quasis.flatMap(({ value }, i) => [value.cooked, values[i] === undefined ? "" : values[i]]),
  );
}

/** `PATTERN.source` of a pattern that is a literal. */
function sourceOf(node: Node, constants: ReadonlyMap<string, Node>): string | null {
  const [object, property] = [node.object as Node, node.property as Node];
  const pattern = constants.get(String(object.name));
  return property.name === "source" && pattern && isRegexLiteral(pattern)
    ? pattern.regex.pattern
    : null;
}

function joined(parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : parts.join("");
}

/**
 * The pattern, and for one with the flag g each of its alternatives: a checker looks at the first
 * match alone, which may always be that of the first alternative, while the others are tried at
 * every later place.
 */
export function alternativesOf(pattern: Pattern): Pattern[] {
  const parts = splitAtBars(pattern.source);
  if (parts.length === 1 || !/[gy]/.test(pattern.flags)) return [pattern];
  return [pattern, ...parts.map((source) => ({ ...pattern, source }))];
}

/** At the bars that stand in no group and no class. */
function splitAtBars(source: string): string[] {
  const parts = [""];
  let depth = 0;
  let isClass = false;
  for (const [token] of source.matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (token === "[") isClass = true;
    if (token === "]") isClass = false;
    if (!isClass && token === "(") depth++;
    if (!isClass && token === ")") depth--;
    if (token === "|" && depth === 0 && !isClass) parts.push("");
    else parts.push(`${parts.pop()}${token}`);
  }
  return parts;
}
