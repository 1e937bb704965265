/**
 * The one walk over a tree of nodes: depth first, in document order, in steps of a given size. It
 * keeps its own stack, so that depth is no danger, and it asks nodes for their neighbours through
 * the getters of `Node.prototype`: a form answers `form.nextSibling` with its field of that name
 * (https://html.spec.whatwg.org/#the-form-element, named properties), which would lead a walk
 * astray.
 */

/**
 * What is done with the nodes. `State` is the visitor's own note of an element while the walk is
 * inside it.
 */
export interface Visitor<State> {
  /** A text node or a CDATA section. */
  text(node: Text): void;
  /**
   * An element begins; `tag` is its local name. Null: its children are not visited, and `leave` is
   * not called for it.
   */
  enter(element: Element, tag: string): State | null;
  /** The end of an element that was entered. */
  leave(state: State): void;
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

/** A walk over everything below `root`, which is itself neither entered nor left. */
export function createWalk<State>(root: Element, visitor: Visitor<State>): Walk {
  const { firstChild, nextSibling } = gettersFor(root);
  const elements: Element[] = [];
  const states: State[] = [];
  let node = firstChild.call(root);

  /**
   * The node after `from` and all below it, with a `leave` for each element that ends in between.
   */
  const following = (from: Node): Node | null => {
    let at: Node = from;
    for (;;) {
      const sibling = nextSibling.call(at);
      if (sibling) return sibling;
      const parent = elements.pop();
      if (!parent) return null;
      visitor.leave(states.pop() as State);
      at = parent;
    }
  };
  const enter = (element: Element): Node | null => {
    // only a form can answer with one of its fields
    const tag = typeof element.localName === "string" ? element.localName : "form";
    const state = visitor.enter(element, tag);
    if (state === null) return null;
    const child = firstChild.call(element);
    if (child) {
      elements.push(element);
      states.push(state);
    } else visitor.leave(state);
    return child;
  };
  const step = (count: number): boolean => {
    for (let visited = 0; node && visited < count; visited++) {
      const type: unknown = node.nodeType;
      let child: Node | null = null;
      if (type === TEXT || type === CDATA) visitor.text(node as Text);
      else if (type === ELEMENT || typeof type !== "number") child = enter(node as Element);
      node = child ?? following(node);
    }
    return node === null;
  };
  const abort = (): void => {
    node = null;
    for (let state = states.pop(); state !== undefined; state = states.pop()) visitor.leave(state);
    elements.length = 0;
  };
  return { step, abort };
}
