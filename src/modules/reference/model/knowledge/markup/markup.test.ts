import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarkup } from "./blocks.ts";
import { parseInlines } from "./inlines.ts";
import { linkHints } from "./link-hints.ts";
import type { Inline } from "./nodes.ts";
import { countWords, opening, plainText } from "./plain.ts";
import { safeHref } from "./safe-href.ts";

const inline = (text: string) => parseInlines(text);
const text = (said: string) => ({ kind: "text", text: said });

describe("the markup of articles", () => {
  test("has paragraphs, headings, lists, quotations and code", () => {
    const source =
      "# One\n## Two\n### Three\nA line\nand another\n\n- a\n- b\n  more of b\n\n1. first\n\n2. second\n> said\n>\n> and more\n```\n**as it is**\n```";
    expect(parseMarkup(source)).toEqual([
      { kind: "heading", level: 2, of: [text("One")] },
      { kind: "heading", level: 2, of: [text("Two")] },
      { kind: "heading", level: 3, of: [text("Three")] },
      { kind: "paragraph", of: [text("A line\nand another")] },
      { kind: "list", ordered: false, items: [[text("a")], [text("b\nmore of b")]] },
      { kind: "list", ordered: true, items: [[text("first")], [text("second")]] },
      { kind: "quote", paragraphs: [[text("said")], [text("and more")]] },
      { kind: "code", text: "**as it is**" },
    ]);
  });

  test("a fence that nobody closed runs to the end", () => {
    expect(parseMarkup("```\nlet it be")).toEqual([{ kind: "code", text: "let it be" }]);
  });

  test("has strong and stressed words, code and links, one within the other", () => {
    expect(inline("**a *b* c** _d_ `e*f` [g **h**](/i)")).toEqual([
      { kind: "strong", of: [text("a "), { kind: "emphasis", of: [text("b")] }, text(" c")] },
      text(" "),
      { kind: "emphasis", of: [text("d")] },
      text(" "),
      { kind: "code", text: "e*f" },
      text(" "),
      { kind: "link", href: "/i", of: [text("g "), { kind: "strong", of: [text("h")] }] },
    ]);
  });

  test("an address is a link of itself, without the full stop after it", () => {
    expect(inline("See https://example.org/a.")).toEqual([
      text("See "),
      { kind: "link", href: "https://example.org/a", of: [text("https://example.org/a")] },
      text("."),
    ]);
  });

  test.each(["2 * 3 * 4", "snake_case_name", "** not strong **", "a*", "[no](link", "\\*a\\*"])(
    "%s keeps its signs",
    (typed) => expect(inline(typed)).toEqual([text(typed.replaceAll("\\", ""))]),
  );

  test("what looks like HTML is text", () => {
    expect(plainText("<script>alert(1)</script> & <b>")).toBe("<script>alert(1)</script> & <b>");
  });
});

describe("links", () => {
  test.each([
    ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"],
    ["HTTP://EXAMPLE.ORG", "http://example.org/"],
    ["/find?q=maps", "/find?q=maps"],
    ["/../desk", "/desk"],
  ])("%s leads to %s", (typed, href) => expect(safeHref(typed)).toBe(href));

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,<script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "https:/evil.example",
    "https://bank.example@evil.example",
    "https://exa\u202Emple.org",
    "mailto:a@b.example",
    "page",
    "?q=1",
    "https://",
    "http://[",
    'https://"',
    "https://library.example'onclick=x/",
  ])("%j leads nowhere", (typed) => expect(safeHref(typed)).toBeNull());

  const tricky = fc.string({
    unit: fc.constantFrom(
      ..."javscript:htpdt/\\?#@&;<>\"'()[]*_` \t\n\r\0\u00A0\u202E\u2028x.0%".split(""),
      "javascript:",
      "data:",
      "https://",
      "](",
      "//",
    ),
    maxLength: 60,
  });

  test("whatever is typed, links lead to this site or by http and https elsewhere", () => {
    fc.assert(
      fc.property(fc.oneof(tricky, fc.string({ unit: "binary" })), (typed) => {
        for (const href of [safeHref(typed), ...hrefsIn(`[a](${typed}) ${typed}`)]) {
          if (href === null) continue;
          const url = new URL(href, "https://library.example/ask/answers/1");
          expect(["http:", "https:"]).toContain(url.protocol);
          expect(url.username + url.password).toBe("");
          if (href.startsWith("/")) expect(url.origin).toBe("https://library.example");
          else expect(href).toMatch(/^https?:\/\//);
          expect(href).not.toMatch(/[\s"<>]/);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("any text", () => {
  const marks = fc.string({
    unit: fc.constantFrom(
      ..."*_`[]()\\#>-+.1 \n\r\tab".split(""),
      "**",
      "```",
      "https://x.example/",
      "[a](/b)",
      "é",
      "ب",
      "字",
      "<script>",
    ),
    maxLength: 400,
  });

  test("loses none of its letters, and gains none", () => {
    const letters = (said: string) => said.replaceAll(/[^\p{L}<>]/gu, "");
    fc.assert(
      fc.property(marks, (typed) => {
        // Addresses are not read out, and the signs of quotations go: compared is what is left.
        const plain = typed.replaceAll(/\]\(\/b\)|[>`]/g, "");
        expect(letters(plainText(plain))).toBe(letters(plain));
      }),
    );
  });

  test("has no link within a link, and no more depth than a page can bear", () => {
    fc.assert(
      fc.property(marks, (typed) => {
        for (const block of parseMarkup(typed))
          for (const line of linesIn(block)) expect(depthOf(line, false)).toBeLessThanOrEqual(8);
      }),
    );
  });
});

test("words are counted as readers of the language count them", () => {
  expect(countWords("## Renew\n\nYou can **renew** it [here](/my/loans).", "en")).toBe(6);
  expect(countWords("يمكنك تجديد الكتاب", "ar")).toBe(3);
  expect(countWords("", "en")).toBe(0);
});

test("the beginning of a text is cut between words", () => {
  expect(opening("One two three", 9)).toBe("One two…");
  expect(opening("One\n\ntwo", 9)).toBe("One two");
});

test("hints name the links that a writer may want to mend", () => {
  const source =
    "[a](javascript:x) [b](http://b.example) https://c.example/ [fine](/find) [one two three four five six seven eight nine ten eleven twelve thirteen](/long)";
  expect(linkHints(source)).toEqual([
    { address: "javascript:x", hint: "refused" },
    { address: "http://b.example/", hint: "unsafe" },
    { address: "https://c.example/", hint: "bare" },
    { address: "/long", hint: "long" },
  ]);
});

function hrefsIn(typed: string): string[] {
  const found: string[] = [];
  const walk = (nodes: readonly Inline[]) => {
    for (const node of nodes) {
      if (node.kind === "link") found.push(node.href);
      if ("of" in node) walk(node.of);
    }
  };
  walk(parseInlines(typed));
  return found;
}

function linesIn(block: ReturnType<typeof parseMarkup>[number]): readonly (readonly Inline[])[] {
  if (block.kind === "code") return [];
  if (block.kind === "list") return block.items;
  return block.kind === "quote" ? block.paragraphs : [block.of];
}

function depthOf(nodes: readonly Inline[], inLink: boolean): number {
  return Math.max(
    0,
    ...nodes.map((node) => {
      if (!("of" in node)) return 1;
      if (node.kind === "link") expect(inLink).toBe(false);
      return 1 + depthOf(node.of, inLink || node.kind === "link");
    }),
  );
}
