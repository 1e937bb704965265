import { expect, it } from "vitest";
import { createLiveText } from "../../../../lib/page/observing/live-text.ts";
import { openArticle } from "../page.ts";

const finish = <T>(steps: Generator<unknown, T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
const live = () => {
  const page = openArticle("<p>one</p><p>two</p>");
  return { ...page, text: createLiveText(page.doc) };
};

it("is read when it is asked for, and again when it was said to have changed or is longer", () => {
  const { text, doc } = live();
  expect(text.isCurrent()).toBe(false);
  const first = text.current();
  expect([first.text, text.isCurrent()]).toEqual(["one\ntwo", true]);
  expect(text.current()).toBe(first);
  doc.querySelector("p")!.textContent = "eno"; // as long as before: nobody noticed yet
  expect(text.current()).toBe(first);
  text.invalidate();
  expect(text.current().text).toBe("eno\ntwo");
  doc.body.append("three");
  expect(text.current().text).toBe("eno\ntwo\nthree");
});

it("says what has changed since it was read last", () => {
  const { text, doc } = live();
  expect(finish(text.reread())).toBeNull();
  doc.querySelectorAll("p")[1]!.textContent = "too";
  text.invalidate();
  const change = finish(text.reread())!;
  expect(change.page.text.slice(change.now.from, change.now.to)).toBe("too");
  expect(text.current()).toBe(change.page);
});

it("takes all for new if it was read in between, and in another body", () => {
  const { text, doc } = live();
  text.current();
  finish(text.reread());
  doc.body.append("three");
  text.current();
  expect(finish(text.reread())).toBeNull();
  expect(finish(text.reread())).not.toBeNull();
  const body = doc.createElement("body");
  body.textContent = "other";
  doc.body.replaceWith(body);
  expect(finish(text.reread())).toBeNull();
  expect(text.current().text).toBe("other");
});

it("that was given up half way is read again", () => {
  const { text, doc } = live();
  text.current();
  doc.body.append("three");
  text.invalidate();
  text.reread().next(); // and no further
  expect(text.current().text).toBe("one\ntwo\nthree");
});
