import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type FacetValue, Facets } from "./facets.tsx";

const words = {
  label: "Narrow",
  showMore: (n: number) => `Show ${n} more`,
  remove: (value: string) => `Remove ${value}`,
};
const value = (label: string, more: Partial<FacetValue> = {}): FacetValue => ({
  label,
  count: "7",
  href: `?f=${label}`,
  ...more,
});
const show = (values: readonly FacetValue[]): string =>
  renderToStaticMarkup(
    <Facets groups={[{ key: "form", label: "Form", visible: 2, values }]} words={words} />,
  );

describe("Facets", () => {
  it("puts what exceeds the visible behind `show more`, all as links", () => {
    const markup = show([value("a"), value("b"), value("c"), value("d")]);
    expect(markup).toContain("Show 2 more");
    expect(markup.match(/<a /g)).toHaveLength(4);
  });

  it("hides no chosen value", () => {
    const markup = show([value("a"), value("b"), value("c", { chosen: true })]);
    expect(markup).not.toContain("more</summary>");
    expect(markup).toContain('aria-label="Remove c"');
  });

  it("leaves out a group without values", () => {
    expect(show([])).not.toContain("Form");
  });
});
