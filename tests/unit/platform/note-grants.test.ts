import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import {
  claimNote,
  framesWith,
  grantNote,
  type NoteGrant,
  noteOf,
  withClaim,
  withGrant,
} from "../../../lib/platform/note-grants.ts";
import { restart } from "../fake-browser.ts";

beforeEach(restart);

describe("a grant", () => {
  it("binds the first frame that comes with its token, and no other", async () => {
    const token = await grantNote(1, "a", "tag");
    expect(await noteOf(1, 5)).toBeUndefined();
    const claims = await Promise.all([5, 6].map((frameId) => claimNote(1, frameId, token)));
    expect(claims.map((claim) => claim?.annotationId)).toEqual(["a", undefined]);
    expect([await noteOf(1, 5), await noteOf(1, 6), await noteOf(2, 5)]).toEqual([
      "a",
      undefined,
      undefined,
    ]);
    expect(await framesWith("a")).toEqual([{ tabId: 1, frameId: 5 }]);
    expect(await framesWith("b")).toEqual([]);
  });

  it("is kept while the note of the next card is opened: the last words may be on their way", async () => {
    await claimNote(1, 5, await grantNote(1, "a", null));
    await claimNote(1, 6, await grantNote(1, "b", null));
    expect([await noteOf(1, 5), await noteOf(1, 6)]).toEqual(["a", "b"]);
  });
});

it("whatever is granted and claimed: bounded, one frame a token, one note a frame", () => {
  const step = fc.oneof(
    fc.record({ act: fc.constant("grant"), tabId: fc.nat(3), token: fc.nat(30) }),
    fc.record({
      act: fc.constant("claim"),
      tabId: fc.nat(3),
      token: fc.nat(30),
      frameId: fc.nat(9),
    }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let grants: NoteGrant[] = [];
      for (const one of steps) {
        const token = String(one.token);
        if ("frameId" in one) {
          const wasOffered = grants.some(
            (grant) => grant.tabId === one.tabId && grant.token === token,
          );
          const { tabId, frameId } = one;
          const claimed = withClaim(grants, { tabId, frameId, token });
          if (claimed.granted) expect(wasOffered).toBe(true);
          grants = claimed.grants;
        } else {
          const grant = { tabId: one.tabId, annotationId: token, focus: null, frameId: null };
          grants = withGrant(grants, { ...grant, token });
        }
        for (const tabId of [0, 1, 2, 3]) {
          const ofTab = grants.filter((grant) => grant.tabId === tabId);
          const frames = ofTab.flatMap(({ frameId }) => (frameId === null ? [] : [frameId]));
          expect(ofTab.length).toBeLessThanOrEqual(4);
          expect(ofTab.filter(({ token: open }) => open !== null).length).toBeLessThanOrEqual(1);
          expect(new Set(frames).size).toBe(frames.length);
        }
      }
    }),
  );
});
