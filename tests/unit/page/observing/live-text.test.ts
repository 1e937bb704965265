import { expect, it } from "vitest";
import { createLiveText } from "../../../../lib/page/observing/live-text.ts";
import { finish, openArticle } from "../page.ts";

const live = () => {
  const page = openArticle("<p>one</p><p>two</p>");
  return { ...page, text: createLiveText(page.doc) };
};

it("is read when it is asked for, and again when it was said to have changed or is longer", () => {
  const { text, doc } = live();
  expect(text.isCurrent()).toBe(false);
  const first = finish(text.currentSteps());
  expect([first.text, text.isCurrent()]).toEqual(["one\ntwo", true]);
  expect(finish(text.currentSteps())).toBe(first);
  doc.querySelector("p")!.textContent = "eno"; // as long as before: nobody noticed yet
  expect(finish(text.currentSteps())).toBe(first);
  text.invalidate();
  expect(finish(text.currentSteps()).text).toBe("eno\ntwo");
  doc.body.append("three");
  expect(finish(text.currentSteps()).text).toBe("eno\ntwo\nthree");
});

it("says what has changed since it was read last", () => {
  const { text, doc } = live();
  expect(finish(text.reread())).toBeNull();
  doc.querySelectorAll("p")[1]!.textContent = "too";
  text.invalidate();
  const change = finish(text.reread())!;
  expect(change.page.text.slice(change.now.from, change.now.to)).toBe("too");
  expect(finish(text.currentSteps())).toBe(change.page);
});

it("takes all for new if it was read in between, and in another body", () => {
  const { text, doc } = live();
  finish(text.currentSteps());
  finish(text.reread());
  doc.body.append("three");
  finish(text.currentSteps());
  expect(finish(text.reread())).toBeNull();
  expect(finish(text.reread())).not.toBeNull();
  const body = doc.createElement("body");
  body.textContent = "other";
  doc.body.replaceWith(body);
  expect(finish(text.reread())).toBeNull();
  expect(finish(text.currentSteps()).text).toBe("other");
});

it("that was given up half way is read again", () => {
  const { text, doc } = live();
  finish(text.currentSteps());
  doc.body.append("three");
  text.invalidate();
  text.reread().next(); // and no further
  expect(finish(text.currentSteps()).text).toBe("one\ntwo\nthree");
});

it("that never rests is given as it was read, and said to be outdated", () => {
  const { text, doc } = live();
  finish(text.currentSteps());
  doc.querySelector("p")!.textContent = "on and on ".repeat(20_000); // folded in two steps
  const steps = text.currentSteps();
  steps.next();
  doc.body.append("three");
  finish(steps);
  expect([text.latest!.text.endsWith("two"), text.isCurrent()]).toEqual([true, false]);
});
