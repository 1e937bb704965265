/**
 * Lets messages in: who sent it, what it may ask, how large it is, its shape, and whether it is
 * about the sender's own. The background has a rule for every message (message-rules.ts); nothing
 * reaches a handler without one.
 */
import { DEEPEST_NESTING, LARGEST_MESSAGE, MOST_VALUES } from "../model/limits.ts";
import { isWithin } from "../model/nesting.ts";
import { type RefusalReason, RefusedMessageError } from "./errors.ts";
import { type BrowserSender, type Sender, senderOf } from "./sender.ts";

/** What is asked of a message before it is answered. */
export interface MessageRule {
  /** Who may ask it. */
  askers: ReadonlySet<Sender["kind"]>;
  /**
   * Where the data breaks its shape, such as `annotation.body`, or a limit; null if it does not.
   */
  problemIn(data: unknown): { path: string; isTooLarge: boolean } | null;
  /** Of the message of one in a web page: whether it is about its own page and tab. */
  isOwn(data: unknown, sender: Sender): boolean | Promise<boolean>;
}

const BOUNDS = { depth: DEEPEST_NESTING, units: LARGEST_MESSAGE, values: MOST_VALUES };

/**
 * Who asks; at once, where the rule needs to ask nobody. Throws or rejects with a
 * RefusedMessageError, and logs that, without anything of the content.
 */
export function checkMessage(
  name: string,
  rule: MessageRule | undefined,
  data: unknown,
  from: BrowserSender,
): Sender | Promise<Sender> {
  const refuse = (reason: RefusalReason, where = ""): never => {
    console.warn(`Pressmark refused the message ${name}: ${reason}${where && ` (${where})`}`);
    throw new RefusedMessageError(reason);
  };
  const sender = senderOf(from);
  if (!sender) return refuse("unknown-sender");
  if (!rule?.askers.has(sender.kind)) return refuse("not-allowed");
  if (!isWithin(data, BOUNDS)) return refuse("too-large");
  const problem = rule.problemIn(data);
  if (problem) return refuse(problem.isTooLarge ? "too-large" : "malformed", problem.path);
  const isOwn = sender.kind === "extension page" || rule.isOwn(data, sender);
  const decide = (own: boolean) => (own ? sender : refuse("not-own"));
  return isOwn instanceof Promise ? isOwn.then(decide) : decide(isOwn);
}
