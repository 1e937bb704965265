/**
 * What `house.test.ts` asks of a source file, read from its syntax tree (ESTree with TypeScript, by
 * Vite's parser).
 */
import { parseSync } from "vite";

export interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

export interface FunctionSize {
  name: string;
  /** From the line of its signature to that of its last brace. */
  lines: number;
  /** By convention: a name in PascalCase in a .tsx file. */
  isComponent: boolean;
}

const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);
const CONDITIONAL = new Set([
  ...["IfStatement", "WhileStatement", "DoWhileStatement"],
  ...["ConditionalExpression", "ForStatement"],
]);
const MUTATING = new Set(
  "push pop shift unshift splice delete sort reverse fill add clear copyWithin".split(" "),
);

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

/** Every node below `node`, itself first, with its parent. */
export function* walk(
  node: Node,
  parent?: Node,
): Generator<{ node: Node; parent: Node | undefined }> {
  yield { node, parent };
  for (const child of childrenOf(node)) yield* walk(child, node);
}

export function programOf(file: string, text: string): Node {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return program as unknown as Node;
}

const lineAt = (text: string, offset: number) => text.slice(0, offset).split("\n").length;

function nameOf(node: Node, parent: Node | undefined): string {
  const [first] = (node.declarations as Node[] | undefined) ?? [];
  const named = [node.id, first?.id, parent?.id, parent?.key].find(isNode);
  return typeof named?.name === "string" ? named.name : "a function without a name";
}

/** All functions and methods, inner ones too. */
export function functionsOf(file: string, text: string): FunctionSize[] {
  return [...walk(programOf(file, text))]
    .filter(({ node }) => FUNCTIONS.has(node.type))
    .map(({ node, parent }) => {
      const name = nameOf(node, parent);
      const lines = lineAt(text, node.end) - lineAt(text, node.start) + 1;
      return { name, lines, isComponent: file.endsWith(".tsx") && /^[A-Z]/.test(name) };
    });
}

/** `file:line` of each condition that calls a method which changes its object, or assigns. */
export function mutatingConditionsOf(file: string, text: string): string[] {
  return [...walk(programOf(file, text))]
    .filter(({ node }) => CONDITIONAL.has(node.type) && isNode(node.test))
    .filter(({ node }) => [...walk(node.test as Node)].some((inner) => isMutation(inner.node)))
    .map(({ node }) => `${file}:${lineAt(text, node.start)}`);
}

function isMutation(node: Node): boolean {
  if (node.type === "AssignmentExpression" || node.type === "UpdateExpression") return true;
  const callee = node.type === "CallExpression" ? (node.callee as Node) : undefined;
  const property = callee?.type === "MemberExpression" ? (callee.property as Node) : undefined;
  return MUTATING.has(String(property?.name));
}

/** `file: name` of each exported function or class, arrow functions too, without a docstring. */
export function undocumentedExportsOf(file: string, text: string): string[] {
  const program = programOf(file, text);
  return childrenOf(program)
    .filter(({ type, declaration }) => {
      return type === "ExportNamedDeclaration" && isNode(declaration) && isCallable(declaration);
    })
    .filter(({ start }) => !/\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(text.slice(0, start)))
    .filter((node) => !isOverload(program, node, text))
    .map((node) => `${file}: ${nameOf(node.declaration as Node, undefined)}`);
}

function isCallable(declaration: Node): boolean {
  if (declaration.type === "FunctionDeclaration") return true;
  if (declaration.type === "ClassDeclaration") return true;
  const [first] = (declaration.declarations as Node[] | undefined) ?? [];
  return isNode(first?.init) && FUNCTIONS.has(first.init.type);
}

/**
 * `file:line` of each place that reads an error's words: `error.message`, `String(error)`. Who
 * shows them calls `messageOf`; who must decide asks for the type.
 */
export function errorWordsIn(file: string, text: string): string[] {
  const isErrorName = (node: unknown) =>
    isNode(node) && /^(e|err|error|reason|again|thrown|cause|failure)$/.test(String(node.name));
  const readsWords = (node: Node) => {
    const isMessage =
      node.type === "MemberExpression" && (node.property as Node).name === "message";
    if (isMessage && isErrorName(node.object)) return true;
    const isCall = node.type === "CallExpression";
    const [first] = isCall ? (node.arguments as Node[]) : [];
    const called = isCall ? String((node.callee as Node).name) : "";
    if (called === "String" && isErrorName(first)) return true;
    return isComparedMessage(node);
  };
  return [...walk(programOf(file, text))]
    .filter(({ node }) => readsWords(node))
    .map(({ node }) => `${file}:${lineAt(text, node.start)}`);
}

/** `messageOf(error).includes(…)`, `messageOf(error) === …`, `/…/.test(messageOf(error))`. */
function isComparedMessage(node: Node): boolean {
  const isMessageOf = (part: unknown) =>
    isNode(part) && part.type === "CallExpression" && (part.callee as Node).name === "messageOf";
  if (node.type === "BinaryExpression") return isMessageOf(node.left) || isMessageOf(node.right);
  if (node.type === "MemberExpression") return isMessageOf(node.object);
  const callee = node.type === "CallExpression" ? (node.callee as Node) : undefined;
  const isTest = callee?.type === "MemberExpression" && (callee.property as Node).name === "test";
  return isTest && (node.arguments as unknown[]).some(isMessageOf);
}

/** Attributes that are read, or read out. */
const SPOKEN = new Set(["alt", "aria-label", "confirm", "label", "placeholder", "title", "verb"]);

/**
 * `file:line: words` of each text for the reader that stands in the code: what a part of a screen
 * shows, the attributes that are read out, and what is reported. Texts come from `say`.
 */
export function wordsIn(file: string, text: string): string[] {
  return [...walk(programOf(file, text))].flatMap(({ node }) =>
    saidBy(node).map((words) => `${file}:${lineAt(text, node.start)}: ${words}`),
  );
}

function saidBy(node: Node): string[] {
  if (node.type === "JSXText") return /\p{L}{2}/u.test(String(node.value)) ? [textOf(node)] : [];
  if (node.type === "JSXAttribute") {
    const { name } = node.name as Node;
    return SPOKEN.has(String(name)) && isNode(node.value) ? sentencesOf(node.value) : [];
  }
  if (node.type === "JSXElement") {
    const children = (node.children as Node[]).filter(({ type }) => type !== "JSXText");
    return children.flatMap(sentencesOf);
  }
  const callee = node.type === "CallExpression" ? (node.callee as Node) : undefined;
  const called = callee?.type === "MemberExpression" ? (callee.property as Node) : callee;
  if (!/^(report|reportFailure|reportProblem|announce)$/.test(String(called?.name))) return [];
  return (node.arguments as Node[]).flatMap(sentencesOf);
}

/** Texts that begin like a sentence, in what an expression may come to. */
function sentencesOf(node: Node): string[] {
  switch (node.type) {
    case "JSXExpressionContainer":
      return isNode(node.expression) ? sentencesOf(node.expression) : [];
    case "ConditionalExpression":
      return [node.consequent as Node, node.alternate as Node].flatMap(sentencesOf);
    case "LogicalExpression":
      return [node.left as Node, node.right as Node].flatMap(sentencesOf);
    case "TemplateLiteral":
    case "Literal":
      return /^[“"`]*\p{Lu}\p{Ll}/u.test(textOf(node)) ? [textOf(node)] : [];
    default:
      return [];
  }
}

/** What it says; the parts of a template between its holes. */
function textOf(node: Node): string {
  const quasis = node.type === "TemplateLiteral" ? (node.quasis as Node[]) : undefined;
  const words = quasis?.map(({ value }) => (value as { cooked: string }).cooked).join("…");
  return (words ?? String(node.value)).trim().replace(/\s+/g, " ");
}

/** The further signatures of a function stand under the docstring of its first one. */
function isOverload(program: Node, node: Node, text: string): boolean {
  const name = nameOf(node.declaration as Node, undefined);
  const before = text.slice(0, node.start);
  return childrenOf(program).some(
    (other) => other !== node && other.end <= node.start && before.includes(`function ${name}(`),
  );
}
