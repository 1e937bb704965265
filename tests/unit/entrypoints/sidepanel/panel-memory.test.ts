import { expect, it } from "vitest";
import { PanelMemory } from "../../../../entrypoints/sidepanel/panel-memory.ts";

const ADDRESS = "https://www.post.example/a";

it("the panel remembers what stood open beside each page of each tab", () => {
  const memory = new PanelMemory();
  memory.note(1, ADDRESS, { currentId: "a", scrollTop: 40 });
  memory.note(1, `${ADDRESS}#part`, { sections: { text: true } });
  memory.note(2, ADDRESS, { currentId: "b" });
  expect(memory.recall(1, ADDRESS)).toMatchObject({
    ...{ currentId: "a", scrollTop: 40, sections: { text: true } },
  });
  expect(memory.recall(2, ADDRESS).currentId).toBe("b");
  expect(memory.recall(1, "https://www.post.example/b").currentId).toBeNull();
});

it("it forgets the pages that were left longest ago", () => {
  const memory = new PanelMemory();
  for (let i = 0; i < 130; i++) {
    memory.note(i, ADDRESS, { currentId: "x" });
    memory.note(0, ADDRESS, { scrollTop: i });
  }
  expect(memory.recall(0, ADDRESS)).toMatchObject({ currentId: "x", scrollTop: 129 });
  expect(memory.recall(1, ADDRESS).currentId).toBeNull();
  expect(memory.recall(129, ADDRESS).currentId).toBe("x");
});
