/** What runs in the page for the painting measurement: our painter, and the bare API beside it. */
import { rangeOf, readText } from "../lib/anchoring/document/page-text.ts";
import { HUES } from "../lib/model/settings.ts";
import { createPainter } from "../lib/page/painting/painter.ts";
import { highlightCss } from "../lib/page/painting/palette.ts";

/** After the next frame was drawn. */
function drawn(): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => resolve(performance.now());
    requestAnimationFrame(() => requestAnimationFrame(() => port2.postMessage(0)));
  });
}

/** Evenly spread passages of up to 90 units. */
function passages(count: number): Range[] {
  const page = readText(document.body);
  const step = Math.max(1, Math.floor((page.text.length - 200) / count));
  const length = Math.max(8, Math.min(90, step - 2));
  return Array.from({ length: count }, (_, i) => rangeOf(page, i * step, i * step + length));
}

/** Milliseconds of the calls alone, and until the highlights are on the screen. */
async function paint(
  count: number,
  how: "bare" | "ours",
): Promise<{ call: number; shown: number }> {
  document.head.append(
    Object.assign(document.createElement("style"), { textContent: highlightCss() }),
  );
  const ranges = passages(count);
  await drawn();
  void document.body.offsetHeight;
  const began = performance.now();
  if (how === "ours") {
    const painter = createPainter(window);
    painter.paint(
      ranges.map((range, i) => ({
        id: String(i),
        ranges: [range],
        hue: HUES[i % 3]!,
        noted: false,
        layer: 0,
      })),
    );
  } else {
    for (const [k, hue] of HUES.slice(0, 3).entries()) {
      const highlight = new Highlight();
      for (let i = k; i < ranges.length; i += 3) highlight.add(ranges[i]!);
      CSS.highlights.set(`pressmark-${hue}-light`, highlight);
    }
  }
  const call = performance.now() - began;
  return { call, shown: (await drawn()) - began };
}

Object.assign(globalThis, { pressmark: { paint } });
