import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Checkbox, CheckboxGroup, RadioGroup, Select } from "./choice.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { Field, FileField, TextArea } from "./field.tsx";

const html = (element: ReactElement): string => renderToStaticMarkup(element);
const base = { name: "x", label: "Label", hint: "Hint", error: "Wrong" };
const options = [
  { value: "a", label: "A" },
  { value: "b", label: "B" },
];

const FIELDS: readonly (readonly [string, ReactElement])[] = [
  ["Field", <Field key="1" {...base} />],
  ["TextArea", <TextArea key="2" {...base} />],
  ["FileField", <FileField key="3" {...base} />],
  ["Select", <Select key="4" {...base} options={options} />],
  ["Checkbox", <Checkbox key="5" {...base} />],
  ["RadioGroup", <RadioGroup key="6" {...base} options={options} />],
  ["CheckboxGroup", <CheckboxGroup key="7" {...base} options={options} />],
];

describe.each(FIELDS)("%s", (_name, element) => {
  const markup = html(element);

  it("is described by its hint and its error", () => {
    expect(markup).toContain('aria-describedby="f-x-hint f-x-error"');
    expect(markup).toMatch(/id="f-x-hint"[^>]*>Hint/);
    expect(markup).toMatch(/id="f-x-error"[^>]*>.*Wrong/);
  });

  it("has a label for every control, and the first control where an error summary leads", () => {
    const ids = [...markup.matchAll(/<(?:input|select|textarea)[^>]* id="([^"]+)"/g)].map(
      (m) => m[1],
    );
    const labelled = [...markup.matchAll(/<label[^>]* for="([^"]+)"/g)].map((m) => m[1]);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(labelled)).toEqual(new Set(ids));
    expect(ids[0]).toBe("f-x");
  });
});

describe("a field that comes back", () => {
  it("keeps what was typed, as text", () => {
    const typed = '"><script>alert(1)</script>';
    expect(html(<Field name="q" label="Q" value={typed} />)).toContain(
      'value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"',
    );
    expect(html(<TextArea name="q" label="Q" value="</textarea><b>" />)).toContain(
      "&lt;/textarea&gt;&lt;b&gt;",
    );
  });

  it("keeps what was chosen", () => {
    expect(html(<Select name="s" label="S" options={options} value="b" />)).toMatch(
      /<option value="b" selected=""/,
    );
    expect(html(<RadioGroup name="r" label="R" options={options} value="b" />)).toMatch(
      /checked="" value="b"|value="b" checked=""/,
    );
    expect(
      html(<CheckboxGroup name="c" label="C" options={options} values={["a"]} />).match(/checked/g),
    ).toHaveLength(1);
  });

  it("says nothing of faults when there are none", () => {
    const markup = html(<Field name="q" label="Q" />);
    expect(markup).not.toContain("aria-invalid");
    expect(markup).not.toContain("aria-describedby");
  });
});

describe("ErrorSummary", () => {
  it("leads to each field", () => {
    const markup = html(
      <ErrorSummary title="Mend" errors={[{ name: "x", message: "Wrong" }, { message: "Late" }]} />,
    );
    expect(markup).toContain('<a href="#f-x">Wrong</a>');
    expect(markup).toContain("<li>Late</li>");
  });

  it("is not there when all is well", () => {
    expect(html(<ErrorSummary title="Mend" errors={[]} />)).toBe("");
  });
});
