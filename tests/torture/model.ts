/**
 * What was asked of the notebook and what was answered, and whether what it holds now can be that.
 * Pure: no browser, no clock. Time is counted in events, since only their order is known.
 *
 * A field is a register: it may hold the value of every write that is not surely overwritten. A
 * write is surely overwritten by one that was acknowledged and began after it had ended. A write
 * without an answer ends with the life of its browser: until then it may still come true.
 */

/** One field of one record. A tag and a line of a note are fields of their own: "on" or "off". */
export interface Write {
  /** Of a highlight its quote, of an article its address. */
  record: string;
  field: string;
  value: string;
}

/** Something that the reader did. Its writes come true together, or none of them. */
export interface Act {
  /** In the order of their beginnings, from 1. */
  number: number;
  life: number;
  /** Which act, from where, as told in a report. */
  what: string;
  writes: readonly Write[];
  began: number;
  /** When it was answered or could no longer come true. */
  ended: number;
  answer: "none yet" | "saved" | "not saved" | "none";
}

/** What the notebook holds of one record. */
export interface Held {
  record: string;
  /** As written, without what stands at its first value ("off", "no", ""). */
  fields: ReadonlyMap<string, string>;
}

/** What is wrong, and in which record. */
export interface Finding {
  kind: "lost" | "torn" | "doubled" | "painted but not stored";
  record: string;
  words: string;
}

/** What a field holds before anything was written. */
const FIRST: Record<string, string> = { exists: "no", deleted: "no" };
const firstOf = (field: string) => FIRST[field] ?? (isMember(field) ? "off" : "");
const isMember = (field: string) => /^(tag|line) /.test(field);

export class Model {
  readonly acts: Act[] = [];
  readonly #byField = new Map<string, { act: Act; value: string }[]>();
  readonly #fields = new Map<string, Set<string>>();
  #now = 0;
  #life = 0;

  /** The reader does something; returns how to say what came of it. */
  begin(what: string, writes: readonly Write[]): Act {
    const act: Act = {
      number: this.acts.length + 1,
      life: this.#life,
      what,
      writes,
      began: ++this.#now,
      ended: Number.POSITIVE_INFINITY,
      answer: "none yet",
    };
    this.acts.push(act);
    for (const { record, field, value } of writes) {
      const key = keyOf(record, field);
      this.#byField.set(key, [...(this.#byField.get(key) ?? []), { act, value }]);
      this.#fields.set(record, (this.#fields.get(record) ?? new Set()).add(field));
    }
    return act;
  }

  /** The reader was told that it is saved, or that it is not. */
  answer(act: Act, answer: "saved" | "not saved"): void {
    if (act.answer !== "none yet") return;
    act.answer = answer;
    // What is said not to be saved may be tried again by the page while the browser lives.
    if (answer === "saved") act.ended = ++this.#now;
  }

  /** The browser is gone: what has no answer gets none. */
  endLife(): void {
    const now = ++this.#now;
    for (let i = this.acts.length - 1; i >= 0 && this.acts[i]!.life === this.#life; i--) {
      const act = this.acts[i]!;
      if (act.answer === "none yet") act.answer = "none";
      act.ended = Math.min(act.ended, now);
    }
    this.#life++;
  }

  /** The values that a field may hold now. */
  allowed(record: string, field: string): Set<string> {
    const writes = this.#byField.get(keyOf(record, field)) ?? [];
    const lastSaved = Math.max(
      0,
      ...writes.filter(({ act }) => act.answer === "saved").map(({ act }) => act.began),
    );
    const values = writes.filter(({ act }) => act.ended >= lastSaved).map(({ value }) => value);
    return new Set(lastSaved === 0 ? [firstOf(field), ...values] : values);
  }

  /** Everything that is wrong with what the notebook holds. */
  judge(held: readonly Held[]): Finding[] {
    const byRecord = Map.groupBy(held, ({ record }) => record);
    const known = new Set([...this.#fields.keys(), ...byRecord.keys()]);
    return [
      ...[...known].flatMap((record) => this.#judgeRecord(record, byRecord.get(record) ?? [])),
      ...this.acts.flatMap((act) => findHalf(act, byRecord)),
    ];
  }

  #judgeRecord(record: string, copies: readonly Held[]): Finding[] {
    const find = (kind: Finding["kind"], words: string): Finding => ({ kind, record, words });
    if (copies.length > 1) return [find("doubled", `is there ${copies.length} times`)];
    const holds = new Map(copies[0]?.fields);
    const written = this.#fields.get(record) ?? new Set();
    const foreign = [...holds.keys()].filter((field) => isMember(field) && !written.has(field));
    return [
      ...foreign.map((field) => find("torn", `holds ${field}, which nobody wrote`)),
      ...[...written].flatMap((field) => {
        // A record that is not there has lost what it was; its other fields say no more.
        if (copies.length === 0 && field !== "exists") return [];
        const value = holds.get(field) ?? firstOf(field);
        const allowed = this.allowed(record, field);
        if (allowed.has(value)) return [];
        const words = `${field} is ${value}, and may be ${[...allowed].join(" or ")}`;
        const isKnown = value === firstOf(field) || this.#isWritten(record, field, value);
        return [find(isKnown ? "lost" : "torn", words)];
      }),
    ];
  }

  #isWritten(record: string, field: string, value: string): boolean {
    return (this.#byField.get(keyOf(record, field)) ?? []).some((write) => write.value === value);
  }

  /** All that was done to a record, a line each. */
  historyOf(record: string): string[] {
    return this.acts
      .filter(({ writes }) => writes.some((write) => write.record === record))
      .map(({ number, life, what, writes, began, ended, answer }) => {
        const fields = writes
          .filter((write) => write.record === record)
          .map(({ field, value }) => `${field} = ${value}`);
        return `act ${number}, life ${life}, ${what}: ${fields.join(", ")} (${began} to ${ended}, ${answer})`;
      });
  }
}

function keyOf(record: string, field: string): string {
  return `${record}\n${field}`;
}

/** An act that made several records, of which some are there and some are not. */
function findHalf(act: Act, byRecord: ReadonlyMap<string, unknown>): Finding[] {
  const made = act.writes.filter(({ field, value }) => field === "exists" && value === "yes");
  const present = made.filter(({ record }) => byRecord.has(record));
  if (present.length === 0 || present.length === made.length) return [];
  const words = `act ${act.number} (${act.what}) made ${present.length} of ${made.length} records`;
  return [{ kind: "torn", record: made[0]!.record, words }];
}
