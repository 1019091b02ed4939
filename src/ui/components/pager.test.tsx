import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Pager, pagerNumbers } from "./pager.tsx";

const words = { label: "Pages", previous: "Back", next: "On", page: (n: number) => `Page ${n}` };
const show = (page: number, pages: number): string =>
  renderToStaticMarkup(<Pager page={page} pages={pages} href={(n) => `?p=${n}`} words={words} />);

describe("pagerNumbers", () => {
  it("shows the ends and the neighbours in order, and no gap where one page would fit", () => {
    const range = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(range, range, (a, b) => {
        const [page, pages] = [Math.min(a, b), Math.max(a, b)];
        const numbers = pagerNumbers(page, pages);
        const shown = numbers.filter((n) => n > 0);
        expect(shown).toEqual([...new Set(shown)].sort((x, y) => x - y));
        expect(shown).toEqual(expect.arrayContaining([1, page, pages]));
        numbers.forEach((n, index) => {
          if (n !== 0) return;
          const missing = (numbers[index + 1] ?? 0) - (numbers[index - 1] ?? 0) - 1;
          expect(missing).toBeGreaterThan(1);
        });
        expect(numbers.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe("Pager", () => {
  it("has no way back on the first page and none on from the last", () => {
    expect(show(1, 3)).not.toContain('rel="prev"');
    expect(show(1, 3)).toContain('href="?p=2" rel="next"');
    expect(show(3, 3)).not.toContain('rel="next"');
  });

  it("marks the page where one is", () => {
    expect(show(2, 3)).toContain('aria-label="Page 2" aria-current="page"');
  });

  it("is not there for a single page", () => {
    expect(show(1, 1)).toBe("");
  });
});
