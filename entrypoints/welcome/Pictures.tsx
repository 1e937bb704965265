/**
 * The drawings of the welcome page: a page, a bar, a panel, out of a few rectangles in the colours
 * of the theme. They hold no words, so that they can be turned over where reading runs from the
 * right.
 */
import type { ComponentChildren } from "preact";
import type { Hue } from "../../lib/model/settings.ts";

const WIDTH = 264;
const HEIGHT = 168;

function Picture({ children }: { children: ComponentChildren }) {
  return (
    <svg class="picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {children}
    </svg>
  );
}

interface Box {
  x: number;
  y: number;
  width: number;
}

/** A sheet of paper or a window. */
function Sheet({ x, y, width, height }: Box & { height: number }) {
  return <rect class="sheet" {...{ x, y, width, height }} rx="7" />;
}

/** A line of text. */
function Line({ x, y, width }: Box) {
  return <rect class="line" {...{ x, y, width }} height="5" rx="2.5" />;
}

/** A headline. */
function Head({ x, y, width }: Box) {
  return <rect class="ink" {...{ x, y, width }} height="8" rx="2" />;
}

/** A line of text that is marked. */
function Marked({ x, y, width, hue }: Box & { hue: Hue }) {
  return (
    <g data-hue={hue}>
      <rect class="mark" x={x} y={y - 4} width={width} height="13" />
      <rect class="line on" {...{ x, y, width }} height="5" rx="2.5" />
    </g>
  );
}

const HUES: readonly Hue[] = ["yellow", "blue", "violet", "green", "red"];

/** The bar at a selection: five colours and a pencil. */
function Bar({ x, y }: { x: number; y: number }) {
  return (
    <g>
      <rect class="sheet raised" x={x} y={y} width="128" height="28" rx="8" />
      {HUES.map((hue, i) => (
        <g key={hue} data-hue={hue}>
          <circle class="mark ringed" cx={x + 17 + i * 18} cy={y + 14} r="6" />
        </g>
      ))}
      <path class="stroke" d={`M${x + 104} ${y + 19}l1.5-4 7-7 2.5 2.5-7 7z`} />
    </g>
  );
}

/** A passage is selected, and the bar stands under it. */
export function MarkPicture() {
  return (
    <Picture>
      <Sheet x={22} y={12} width={220} height={150} />
      <Head x={40} y={30} width={150} />
      <Line x={40} y={52} width={184} />
      <Line x={40} y={66} width={70} />
      <Marked x={114} y={66} width={110} hue="yellow" />
      <Marked x={40} y={80} width={128} hue="yellow" />
      <Line x={172} y={80} width={52} />
      <Line x={40} y={128} width={184} />
      <Line x={40} y={142} width={120} />
      <Bar x={78} y={93} />
    </Picture>
  );
}

/** The page, and the panel with what is marked on it. */
export function ListPicture() {
  return (
    <Picture>
      <Sheet x={12} y={12} width={240} height={150} />
      <Head x={26} y={30} width={88} />
      <Line x={26} y={50} width={116} />
      <Marked x={26} y={64} width={92} hue="yellow" />
      <Line x={26} y={78} width={116} />
      <Line x={26} y={92} width={104} />
      <Marked x={26} y={106} width={116} hue="blue" />
      <Marked x={26} y={120} width={48} hue="blue" />
      <Line x={26} y={142} width={90} />
      <path class="rule" d="M156 12v150" />
      <Head x={168} y={28} width={56} />
      <path class="rule" d="M156 46h96" />
      <Marked x={168} y={60} width={70} hue="yellow" />
      <Line x={168} y={76} width={58} />
      <path class="rule" d="M156 92h96" />
      <Marked x={168} y={106} width={72} hue="blue" />
      <Line x={168} y={122} width={66} />
      <Line x={168} y={133} width={40} />
    </Picture>
  );
}

const SHELF = [
  { y: 62, head: 96, marked: 120, hue: "yellow" },
  { y: 96, head: 76, marked: 104, hue: "blue" },
  { y: 130, head: 110, marked: 84, hue: "violet" },
] as const;

/** A magnifier over shelves of articles, and one that leaves as a file. */
export function FindPicture() {
  return (
    <Picture>
      <Sheet x={12} y={12} width={172} height={150} />
      <rect class="field" x="26" y="26" width="144" height="20" rx="6" />
      <circle class="stroke" cx="39" cy="35" r="4" />
      <path class="stroke" d="M42 38l4 4" />
      <Line x={54} y={34} width={40} />
      {SHELF.map(({ y, head, marked, hue }) => (
        <g key={y}>
          <Head x={26} y={y} width={head} />
          <Marked x={26} y={y + 16} width={marked} hue={hue} />
        </g>
      ))}
      <path class="stroke" d="M196 88h22m-7-7l7 7-7 7" />
      <path
        class="sheet"
        d="M226 62h20l10 10v40a4 4 0 0 1-4 4h-26a4 4 0 0 1-4-4V66a4 4 0 0 1 4-4z"
      />
      <path class="rule" d="M246 62v10h10" />
      <Line x={229} y={82} width={20} />
      <Line x={229} y={92} width={20} />
      <Line x={229} y={102} width={12} />
    </Picture>
  );
}

/** Lucide's puzzle, 24 units wide, in a picture of the browser's toolbar. */
const PUZZLE =
  "M15.39 4.39a1 1 0 0 0 1.68-.474 2.5 2.5 0 1 1 3.014 3.015 1 1 0 0 0-.474 1.68l1.683 1.682a2.414 2.414 0 0 1 0 3.414L19.61 15.39a1 1 0 0 1-1.68-.474 2.5 2.5 0 1 0-3.014 3.015 1 1 0 0 1 .474 1.68l-1.683 1.682a2.414 2.414 0 0 1-3.414 0L8.61 19.61a1 1 0 0 0-1.68.474 2.5 2.5 0 1 1-3.014-3.015 1 1 0 0 0 .474-1.68l-1.683-1.682a2.414 2.414 0 0 1 0-3.414L4.39 8.61a1 1 0 0 1 1.68.474 2.5 2.5 0 1 0 3.014-3.015 1 1 0 0 1-.474-1.68l1.683-1.682a2.414 2.414 0 0 1 3.414 0z";
const PIN =
  "M12 17v5M9 10.76a2 2 0 0 1-1.11 1.79l-1.78.9A2 2 0 0 0 5 15.24V16a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-.76a2 2 0 0 0-1.11-1.79l-1.78-.9A2 2 0 0 1 15 10.76V7a1 1 0 0 1 1-1 2 2 0 0 0 0-4H8a2 2 0 0 0 0 4 1 1 0 0 1 1 1z";

/** The browser's toolbar with the list of extensions open under its puzzle piece. */
export function PinPicture({ byMenu }: { byMenu: boolean }) {
  return (
    <svg class="picture wide" viewBox="0 0 336 116" aria-hidden="true">
      <path class="sheet" d="M7.5 8.5h321v36H7.5z" />
      <rect class="field" x="18" y="16" width="216" height="20" rx="10" />
      <Line x={30} y={24} width={88} />
      <g class="pointed" transform="translate(250 14)">
        <rect class="halo" x="-4" y="-4" width="32" height="32" rx="8" />
        <path d={PUZZLE} />
      </g>
      {[300, 307, 314].map((x) => (
        <circle key={x} class="dot-ink" cx={x} cy="26" r="1.8" />
      ))}
      <rect class="sheet raised" x="112" y="50" width="192" height="58" rx="8" />
      <image href="/icon/article-32.png" x="124" y="60" width="18" height="18" />
      <Line x={150} y={66} width={70} />
      <g class="pointed" transform="translate(270 59) scale(0.85)">
        <rect class="halo" x="-5" y="-5" width="34" height="34" rx="9" />
        {byMenu ? <Gear /> : <path d={PIN} />}
      </g>
      <rect class="line" x="124" y="86" width="18" height="14" rx="4" />
      <Line x={150} y={91} width={94} />
    </svg>
  );
}

function Gear() {
  return (
    <>
      <circle cx="12" cy="12" r="3.2" />
      <circle cx="12" cy="12" r="7" />
      <path d="M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2" />
    </>
  );
}
