import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ArticleMove, type ArticleState, isStale, stateAfter } from "./article.ts";
import { hidesSource, isOverrideStale, type Override, seenByReaders } from "./override.ts";
import { answerPath, numberIn, slugOf } from "./permalink.ts";
import { isPoor, matches } from "./desk-filter.ts";

const at = new Date("2026-11-26T10:00:00Z");
const moves = ["publish", "withdraw", "restore"] as const satisfies readonly ArticleMove[];

describe("the states of an article", () => {
  test("every walk stays among them, and what was published once is seen again when it is put back", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 20 }), (walk) => {
        let now: { state: ArticleState; publishedAt: Date | null } = {
          state: "draft",
          publishedAt: null,
        };
        for (const move of walk) {
          const to = stateAfter(now, move);
          if (to === null) continue;
          if (move === "restore") expect(to).toBe(now.publishedAt ? "published" : "draft");
          now = { state: to, publishedAt: to === "published" ? at : now.publishedAt };
          if (now.state === "draft") expect(now.publishedAt).toBeNull();
        }
        // No state is a dead end.
        expect(moves.some((move) => stateAfter(now, move) !== null)).toBe(true);
      }),
    );
  });

  test("a draft is published, not put back; a withdrawn one is put back, not published", () => {
    expect(stateAfter({ state: "draft", publishedAt: null }, "publish")).toBe("published");
    expect(stateAfter({ state: "draft", publishedAt: null }, "restore")).toBeNull();
    expect(stateAfter({ state: "withdrawn", publishedAt: at }, "publish")).toBeNull();
  });
});

test("a translation is behind when the first language has a newer version, and that never is", () => {
  const article = { language: "en", version: 3 };
  expect(isStale(article, { language: "es", sourceVersion: 2 })).toBe(true);
  expect(isStale(article, { language: "es", sourceVersion: 3 })).toBe(false);
  expect(isStale(article, { language: "en", sourceVersion: 1 })).toBe(false);
});

describe("what a library's readers see", () => {
  const network = { id: "n", library: null, state: "published" } as const;
  const own = { id: "o", library: "here", state: "published" } as const;
  const theirs = { id: "t", library: "there", state: "published" } as const;
  const draft = { id: "d", library: "here", state: "draft" } as const;
  const override = (of: Partial<Override>): Override => ({
    id: "x",
    library: "here",
    article: "n",
    way: "note",
    note: "",
    replacement: null,
    sourceVersion: 1,
    author: "",
    at,
    ...of,
  });
  const seen = (library: string | null, ...overrides: Override[]) =>
    seenByReaders([network, own, theirs, draft], library, overrides).map(({ id }) => id);

  test("its own and the network's; the network's readers the network's", () => {
    expect(seen("here")).toEqual(["n", "o"]);
    expect(seen(null)).toEqual(["n"]);
  });

  test("a note hides nothing; hiding does, for this library only", () => {
    expect(seen("here", override({}))).toEqual(["n", "o"]);
    expect(seen("here", override({ way: "hide" }))).toEqual(["o"]);
    expect(seen("there", override({ way: "hide" }))).toEqual(["n", "t"]);
  });

  test("a replacement hides once it is published", () => {
    expect(seen("here", override({ way: "replace", replacement: "o" }))).toEqual(["o"]);
    expect(seen("here", override({ way: "replace", replacement: "d" }))).toEqual(["n", "o"]);
    expect(hidesSource({ way: "replace", replacement: "d" }, new Set(["d"]))).toBe(true);
  });

  test("what was changed is behind when the network has a newer version", () => {
    expect(isOverrideStale({ version: 2 }, override({}))).toBe(true);
    expect(isOverrideStale({ version: 1 }, override({}))).toBe(false);
  });
});

describe("permalinks", () => {
  test.each([
    ["How do I renew a loan?", "how-do-i-renew-a-loan"],
    ["¿Cómo renuevo un préstamo?", "como-renuevo-un-prestamo"],
    ["كيف أجدد إعارة؟", "كيف-أجدد-إعارة"],
    ["हिन्दी में", "हिन्दी-में"],
    ["???", ""],
  ])("%s ends an address as %s", (title, slug) => expect(slugOf(title)).toBe(slug));

  test("lead back to the number, whatever the title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(1_000_000), (title, number) => {
        const path = answerPath("here", { number: String(number + 1), texts: [{ title }] });
        const name = decodeURIComponent(path.slice("/ask/here/answers/".length));
        expect(name).not.toContain("/");
        expect(numberIn(name)).toBe(String(number + 1));
      }),
    );
  });

  test.each(["", "0", "01", "x-1", "1x", "-1", "1".repeat(16)])("%s is none", (name) =>
    expect(numberIn(name)).toBeNull(),
  );
});

describe("the lists of a desk", () => {
  const facts = { state: "published", isOverdue: false, stale: [], yes: 0, no: 0 } as const;

  test("show each article where something waits, and withdrawn ones apart", () => {
    expect(matches(facts, "all")).toBe(true);
    expect(matches({ ...facts, isOverdue: true }, "review")).toBe(true);
    expect(matches({ ...facts, stale: ["es"] }, "stale")).toBe(true);
    expect(matches({ ...facts, state: "draft" }, "draft")).toBe(true);
    expect(matches({ ...facts, state: "withdrawn" }, "all")).toBe(false);
    expect(matches({ ...facts, state: "withdrawn", stale: ["es"] }, "stale")).toBe(false);
  });

  test("a single voice says nothing yet; half of several do", () => {
    expect(isPoor({ yes: 0, no: 1 })).toBe(false);
    expect(isPoor({ yes: 2, no: 2 })).toBe(true);
    expect(isPoor({ yes: 3, no: 2 })).toBe(false);
  });
});
