/**
 * The one walk over a tree of nodes: depth first, in the order in which a reader sees them (with
 * what stands in open web components and in frames of the same origin; composed.ts), in steps of a
 * given size. It keeps its own stack, so that depth is no danger, and it asks nodes for their
 * neighbours through the getters of `Node.prototype`: a form answers `form.nextSibling` with its
 * field of that name, which would lead a walk astray (named properties of
 * https://html.spec.whatwg.org/#the-form-element).
 */

import { assignedTo, frameDocumentOf, openShadowOf, type Tree } from "./composed.ts";

/**
 * What is done with the nodes. `State` is the visitor's own note of an element while the walk is
 * inside it.
 */
export interface Visitor<State> {
  /** A text node or a CDATA section. */
  text(node: Text): void;
  /**
   * An element begins; `tag` is its local name. Null: its children are not visited, and `leave` is
   * not called for it. `isEmpty`: there is nothing in it to visit.
   */
  enter(element: Element, tag: string, isEmpty: boolean): State | null;
  /** The end of an element that was entered. */
  leave(state: State): void;
  /** The tree of an element that is entered begins: of a web component, or of a frame. */
  enterTree?(tree: Tree, element: Element): void;
}

export interface Walk {
  /**
   * Visits up to `count` more nodes; true when all have been visited. What the visitor throws ends
   * the step.
   */
  step(count: number): boolean;
  /** Ends the walk here: leaves every element that is still open, the innermost first. */
  abort(): void;
}

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

interface NodeGetters {
  firstChild(this: Node): Node | null;
  nextSibling(this: Node): Node | null;
}

/**
 * The getter of `name` on the prototype that has it; the one place where nothing of the page can
 * stand before it.
 */
function getterOf(node: Node, name: keyof NodeGetters): (this: Node) => Node | null {
  for (let proto = Object.getPrototypeOf(node); proto; proto = Object.getPrototypeOf(proto)) {
    const getter = Object.getOwnPropertyDescriptor(proto, name)?.get;
    if (getter) return getter;
  }
  return function (this: Node) {
    return this[name];
  };
}

let getters: NodeGetters | undefined;

/** Works for the nodes of every document, whichever node was asked first. */
function gettersFor(node: Node): NodeGetters {
  getters ??= {
    firstChild: getterOf(node, "firstChild"),
    nextSibling: getterOf(node, "nextSibling"),
  };
  return getters;
}

/** What is shown in an element, and the tree that it is in, if that is another one. */
interface Content {
  first: Node | null;
  tree: Tree | null;
  /** All of it, where the nodes are not each other's siblings; else null. */
  list: readonly Node[] | null;
}

/** Names of elements that have no shadow tree, and are most of a page. */
const PLAIN = new Set("a b br em form i img input li option path strong table td tr ul".split(" "));

function contentOf(element: Element, tag: string, { firstChild }: NodeGetters): Content {
  if (tag === "iframe" || tag === "frame") {
    const tree = frameDocumentOf(element);
    return { first: tree?.body ?? null, tree, list: tree ? [tree.body] : [] };
  }
  if (tag === "slot") {
    const list = assignedTo(element);
    if (list.length > 0) return { first: list[0] ?? null, tree: null, list };
  }
  const tree = PLAIN.has(tag) ? null : openShadowOf(element);
  return { first: firstChild.call(tree ?? element), tree, list: null };
}

function tagOf({ localName }: Element): string {
  // only a form can answer with one of its fields
  return typeof localName === "string" ? localName : "form";
}

/** A walk over everything in `root`, which is itself neither entered nor left. */
export function createWalk<State>(root: Element, visitor: Visitor<State>): Walk {
  return new ComposedWalk(root, visitor);
}

class ComposedWalk<State> implements Walk {
  readonly #visitor: Visitor<State>;
  readonly #getters: NodeGetters;
  readonly #elements: Element[] = [];
  readonly #states: State[] = [];
  /** Those of the open elements whose content is a list, by how deep they lie. */
  readonly #lists: { depth: number; nodes: readonly Node[]; at: number }[] = [];
  #node: Node | null;

  constructor(root: Element, visitor: Visitor<State>) {
    this.#visitor = visitor;
    this.#getters = gettersFor(root);
    this.#node = this.#open(root, contentOf(root, tagOf(root), this.#getters));
  }

  step(count: number): boolean {
    for (let visited = 0; this.#node && visited < count; visited++) {
      const node: Node = this.#node;
      const type: unknown = node.nodeType;
      let child: Node | null = null;
      if (type === TEXT || type === CDATA) this.#visitor.text(node as Text);
      else if (type === ELEMENT || typeof type !== "number") child = this.#enter(node as Element);
      this.#node = child ?? this.#following(node);
    }
    return this.#node === null;
  }

  abort(): void {
    this.#node = null;
    for (let state = this.#states.pop(); state !== undefined; state = this.#states.pop())
      this.#visitor.leave(state);
    this.#elements.length = 0;
    this.#lists.length = 0;
  }

  #enter(element: Element): Node | null {
    const tag = tagOf(element);
    const content = contentOf(element, tag, this.#getters);
    const state = this.#visitor.enter(element, tag, content.first === null);
    if (state === null) return null;
    if (content.first) {
      this.#elements.push(element);
      this.#states.push(state);
      return this.#open(element, content);
    }
    this.#visitor.leave(state);
    return null;
  }

  #open(element: Element, { first, tree, list }: Content): Node | null {
    if (tree) this.#visitor.enterTree?.(tree, element);
    if (list) this.#lists.push({ depth: this.#elements.length, nodes: list, at: 0 });
    return first;
  }

  /**
   * The node after `from` and all below it, with a `leave` for each element that ends in between.
   */
  #following(from: Node): Node | null {
    let at: Node = from;
    for (;;) {
      const sibling = this.#siblingOf(at);
      if (sibling) return sibling;
      const parent = this.#elements.pop();
      if (!parent) return null;
      this.#visitor.leave(this.#states.pop() as State);
      at = parent;
    }
  }

  /** The node behind `at` in the innermost open element. */
  #siblingOf(at: Node): Node | null {
    const list = this.#lists.at(-1);
    if (list?.depth !== this.#elements.length) return this.#getters.nextSibling.call(at);
    list.at += 1;
    const next = list.nodes[list.at];
    if (!next) this.#lists.pop();
    return next ?? null;
  }
}
