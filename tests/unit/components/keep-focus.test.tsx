import { beforeEach, expect, it, vi } from "vitest";
import { focusWhenThere, keepFocus } from "../../../components/keep-focus.ts";
import { createScreen } from "./screen.ts";

const { document, root, show, window, focus } = createScreen();
vi.stubGlobal("MutationObserver", window.MutationObserver);

function List({ ids, within = [] }: { ids: string[]; within?: string[] }) {
  return (
    <>
      <h2>{ids.length === 0 ? "Nothing here" : "List"}</h2>
      <input type="search" />
      <ul>
        {ids.map((id) => (
          <li key={id} data-id={id}>
            {id.startsWith("p") && (
              <button type="button" class="pick">
                {id}
              </button>
            )}
            <button type="button" class="delete">
              Delete {id}
            </button>
            <ul>
              {id === "b" &&
                within.map((inner) => (
                  <li key={inner} data-id={inner}>
                    <button type="button">Delete {inner}</button>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

beforeEach(() => show(null));
const settled = () => new Promise((resolve) => setTimeout(resolve));
/** What has the focus, by its record or its words. */
const focused = () => {
  const element = document.activeElement as HTMLElement;
  return element.dataset.id ?? element.textContent;
};
/** Deletes with the focus on the button of the entry. */
async function without(id: string, before: string[], after: string[], within: string[] = []) {
  await show(<List ids={before} within={within} />);
  await focus(`[data-id="${id}"] > button`);
  const stop = keepFocus(id);
  await show(<List ids={after} within={within.filter((one) => one !== id)} />);
  await settled();
  return stop;
}

it("goes to the next entry", async () => {
  await without("b", ["a", "b", "c"], ["a", "c"]);
  expect(focused()).toBe("c");
});

it("goes to the one before where there is no next, and past what went with it", async () => {
  await without("b", ["a", "b", "c"], ["a"]);
  expect(focused()).toBe("a");
});

it("goes to what an entry is opened with", async () => {
  await without("p1", ["p1", "p2"], ["p2"]);
  expect(focused()).toBe("p2");
  expect(document.activeElement?.className).toBe("pick");
});

it("goes to the heading of the list after the last one", async () => {
  await without("a", ["a"], []);
  expect(focused()).toBe("Nothing here");
});

it("goes to the entry around it after the last one within", async () => {
  await without("x", ["a", "b", "c"], ["a", "b", "c"], ["x"]);
  expect(focused()).toBe("b");
  await without("x", ["a", "b", "c"], ["a", "c"], ["x"]);
  expect(focused()).toBe("c");
});

it("stays where the reader has put it meanwhile", async () => {
  await show(<List ids={["a", "b"]} />);
  keepFocus("a");
  await focus("input");
  await show(<List ids={["b"]} />);
  await settled();
  expect(document.activeElement).toBe(root.querySelector("input"));
});

it("does nothing more once it is stopped", async () => {
  await show(<List ids={["a", "b"]} />);
  const stop = keepFocus("a");
  stop();
  await show(<List ids={["b"]} />);
  await settled();
  expect(document.activeElement).toBe(document.body);
});

it("goes to an entry that comes back, unless the reader types", async () => {
  await show(<List ids={["a"]} />);
  focusWhenThere("b");
  await show(<List ids={["a", "b"]} />);
  await settled();
  expect(focused()).toBe("b");
  await focus("input");
  focusWhenThere("a");
  expect(document.activeElement).toBe(root.querySelector("input"));
});
