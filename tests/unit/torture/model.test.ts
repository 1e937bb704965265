import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Held, Model, type Write } from "../../torture/model.ts";

const made = (record: string): Write => ({ record, field: "exists", value: "yes" });
const colored = (value: string): Write => ({ record: "a", field: "color", value });
const held = (record: string, fields: Record<string, string> = {}): Held => ({
  record,
  fields: new Map(Object.entries({ exists: "yes", ...fields })),
});
/** A model in which "a" was made and colored, and who did it was told so. */
function colorful(...colors: string[]): Model {
  const model = new Model();
  model.answer(model.begin("make", [made("a")]), "saved");
  for (const color of colors) model.answer(model.begin("color", [colored(color)]), "saved");
  return model;
}
const kinds = (model: Model, ...all: Held[]) => model.judge(all).map(({ kind }) => kind);

describe("the model finds", () => {
  it("nothing where all is as it was acknowledged", () =>
    expect(kinds(colorful("red"), held("a", { color: "red" }))).toEqual([]));

  it("a record that is gone", () => expect(kinds(colorful())).toEqual(["lost"]));

  it("an older value", () =>
    expect(kinds(colorful("red", "blue"), held("a", { color: "red" }))).toEqual(["lost"]));

  it("a value that nobody wrote", () =>
    expect(kinds(colorful("red"), held("a", { color: "re" }))).toEqual(["torn"]));

  it("a line that is gone, and one that nobody wrote", () => {
    const model = colorful();
    const line = { record: "a", field: "line hello", value: "on" };
    model.answer(model.begin("note", [line]), "saved");
    expect(kinds(model, held("a"))).toEqual(["lost"]);
    expect(kinds(model, held("a", { "line hello": "on", "line hel": "on" }))).toEqual(["torn"]);
  });

  it("a record that is there twice", () =>
    expect(kinds(colorful(), held("a"), held("a"))).toEqual(["doubled"]));

  it("half of what was made at once, acknowledged or not", () => {
    const model = new Model();
    model.begin("import", [made("a"), made("b")]);
    model.endLife();
    expect(kinds(model)).toEqual([]);
    expect(kinds(model, held("a"), held("b"))).toEqual([]);
    expect(kinds(model, held("a"))).toEqual(["torn"]);
  });
});

describe("what has no answer", () => {
  it("may have come true or not, until its browser is gone", () => {
    const model = colorful("red");
    model.begin("color", [colored("blue")]);
    expect([...model.allowed("a", "color")]).toEqual(["red", "blue"]);
    model.endLife();
    expect([...model.allowed("a", "color")]).toEqual(["red", "blue"]);
    model.answer(model.begin("color", [colored("green")]), "saved");
    expect([...model.allowed("a", "color")]).toEqual(["green"]);
  });

  it("may come true after what was acknowledged meanwhile", () => {
    const model = colorful("red");
    model.begin("color", [colored("blue")]);
    model.answer(model.begin("color", [colored("green")]), "saved");
    expect([...model.allowed("a", "color")]).toEqual(["blue", "green"]);
  });
});

it("two that were acknowledged at once may stand in either order", () => {
  const model = colorful("red");
  const [blue, green] = [model.begin("b", [colored("blue")]), model.begin("g", [colored("green")])];
  model.answer(green, "saved");
  model.answer(blue, "saved");
  expect([...model.allowed("a", "color")]).toEqual(["blue", "green"]);
});

it("tells the history of a record, act by act", () => {
  expect(colorful("red").historyOf("a")).toEqual([
    "act 1, life 0, make: exists = yes (1 to 2, saved)",
    "act 2, life 0, color: color = red (3 to 4, saved)",
  ]);
});

it("agrees with a register that does one thing after the other, and finds what it forgets", () => {
  const value = fc.constantFrom("red", "blue", "green", "white");
  const step = fc.record({ value, answer: fc.boolean(), kill: fc.boolean(), done: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
      const model = colorful("black");
      let register = "black";
      for (const { value, answer, kill, done } of steps) {
        const act = model.begin("color", [colored(value)]);
        if (answer || done) register = value;
        if (answer) model.answer(act, "saved");
        if (kill) model.endLife();
      }
      expect(kinds(model, held("a", { color: register }))).toEqual([]);
      model.answer(model.begin("color", [colored("last")]), "saved");
      if (steps.every(({ answer }) => answer))
        expect(kinds(model, held("a", { color: register }))).toEqual(["lost"]);
    }),
  );
});
