/** Tasks of a page's main thread in which the extension's scripts ran, read from Chromium's trace. */
import type { Page } from "puppeteer-core";

export interface OurTask {
  /** Milliseconds of the whole task, and of our scripts in it. */
  whole: number;
  ours: number;
  /** The function of ours that most of it was spent in. */
  where: string;
}

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  id?: string;
  args: {
    data?: {
      startTime?: number;
      timeDeltas?: number[];
      cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
    };
  };
}
interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { functionName: string; url?: string; lineNumber?: number; columnNumber?: number };
}

const CATEGORIES = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "disabled-by-default-v8.cpu_profiler",
];

/** Traces the page while the work is done; gives our tasks, the longest first. */
export async function traceOurTasks(page: Page, work: () => Promise<void>): Promise<OurTask[]> {
  await page.tracing.start({ categories: CATEGORIES });
  try {
    await work();
  } catch (error) {
    console.error("bench:", error);
  }
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(trace!).toString()) as {
    traceEvents: TraceEvent[];
  };
  return ourTasks(traceEvents);
}

interface Sample {
  ts: number;
  us: number;
  where: string;
}

function ourTasks(events: readonly TraceEvent[]): OurTask[] {
  const threads = Map.groupBy(events, ({ pid }) => pid);
  const found: OurTask[] = [];
  for (const own of threads.values()) {
    const samples = ourSamples(own);
    if (samples.length === 0) continue;
    const tasks = own
      .filter(({ name, ph }) => name === "RunTask" && ph === "X")
      .sort((a, b) => a.ts - b.ts);
    let at = 0;
    for (const { ts, dur = 0 } of tasks) {
      const inside: Sample[] = [];
      while (at < samples.length && samples[at]!.ts < ts) at += 1;
      for (let i = at; i < samples.length && samples[i]!.ts <= ts + dur; i++)
        inside.push(samples[i]!);
      if (inside.length === 0) continue;
      const ours = inside.reduce((sum, { us }) => sum + us, 0) / 1000;
      const places = Map.groupBy(inside, ({ where }) => where);
      const sum = (list: Sample[]) => list.reduce((total, { us }) => total + us, 0);
      const [where] = [...places].sort((a, b) => sum(b[1]) - sum(a[1]))[0]!;
      found.push({ whole: dur / 1000, ours, where });
    }
  }
  return found.sort((a, b) => b.ours - a.ours);
}

/** Samples with a script of an extension on the stack. */
function ourSamples(events: readonly TraceEvent[]): Sample[] {
  const chunks = events.filter(({ name }) => name === "Profile" || name === "ProfileChunk");
  const all: Sample[] = [];
  for (const own of Map.groupBy(chunks, ({ id }) => id).values()) {
    const nodes = new Map<number, ProfileNode>();
    let ts = 0;
    for (const { args } of own.sort((a, b) => a.ts - b.ts)) {
      const { startTime, timeDeltas = [], cpuProfile = {} } = args.data ?? {};
      if (startTime) ts = startTime;
      for (const node of cpuProfile.nodes ?? []) nodes.set(node.id, node);
      for (const [i, id] of (cpuProfile.samples ?? []).entries()) {
        const us = Math.max(0, timeDeltas[i] ?? 0);
        ts += us;
        const where = ourPlace(nodes, id);
        if (where) all.push({ ts, us: Math.min(us, 5000), where });
      }
    }
  }
  return all.sort((a, b) => a.ts - b.ts);
}

/** The stack's frames of ours, the innermost first; "" if there is none. */
function ourPlace(nodes: ReadonlyMap<number, ProfileNode>, id: number): string {
  const frames: string[] = [];
  for (let node = nodes.get(id); node; node = nodes.get(node.parent ?? -1)) {
    const { url = "", functionName, lineNumber = 0, columnNumber = 0 } = node.callFrame;
    if (/^chrome-extension:/.test(url))
      frames.push(`${functionName || "?"}:${lineNumber}:${columnNumber}`);
  }
  return frames.slice(0, 6).join(" < ");
}
