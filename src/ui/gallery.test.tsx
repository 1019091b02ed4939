import { globSync, readFileSync } from "node:fs";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { Page, renderDocument } from "./frame.tsx";
import { Gallery } from "./gallery.tsx";
import { sampleFrame } from "./gallery/sample-frame.ts";

const root = new URL("./", import.meta.url).pathname;
const sheets = globSync("**/*.css", { cwd: root }).map((name) => ({
  name,
  css: readFileSync(`${root}${name}`, "utf8").replaceAll(/\/\*[^]*?\*\//g, ""),
}));
const gallery = (dir: "ltr" | "rtl"): string =>
  renderDocument(
    <Page frame={{ ...sampleFrame, dir }} title="Components">
      <Gallery dir={dir} />
    </Page>,
  );

describe("the gallery", () => {
  // How React writes attributes (case, `required=""`, `<br/>`) is equal in HTML and no matter of ours.
  const checker = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: {
      "attr-case": "off",
      "void-style": "off",
      "attribute-boolean-style": "off",
      "doctype-style": "off",
      "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit"] }],
    },
  });

  it.each(["ltr", "rtl"] as const)("is valid HTML with every reference met, %s", async (dir) => {
    const report = await checker.validateString(gallery(dir));
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
    );
    expect(faults).toEqual([]);
  });

  it("uses no class that no style sheet knows, but for those that only mark", () => {
    const known = sheets.map(({ css }) => css).join("");
    const used = new Set(
      [...gallery("ltr").matchAll(/class="([^"]+)"/g)].flatMap((match) =>
        (match[1] ?? "").split(" "),
      ),
    );
    const marks = new Set(["side-public", "main-page", "tone-plain", "series-1"]);
    const unknown = [...used].filter((name) => !marks.has(name) && !known.includes(`.${name}`));
    expect(unknown).toEqual([]);
  });
});

describe("the style sheets", () => {
  it("speak of start and end, never of left and right", () => {
    const physical =
      /(?:^|[\s;{-])(?:margin|padding|border|inset|scroll-padding)?-?(?:left|right|top|bottom)\s*:|text-align:\s*(?:left|right)|float:\s*(?:left|right)|[\s;{](?:min-|max-)?(?:width|height)\s*:/m;
    const offenders = sheets.filter(({ css }) =>
      physical.test(css.replaceAll(/@media[^{]*\{/g, "")),
    );
    expect(offenders.map(({ name }) => name)).toEqual([]);
  });

  it("take colours from tokens only", () => {
    const literal = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i;
    const allowed = new Set([
      "css/tokens.css",
      "css/hues.css",
      "css/print.css",
      "components/dialog.css",
    ]);
    expect(
      sheets
        .filter(({ name, css }) => !allowed.has(name) && literal.test(css))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it("are all imported", () => {
    const imports =
      readFileSync(`${root}css/index.css`, "utf8") +
      readFileSync(`${root}css/components.css`, "utf8");
    const missing = sheets.filter(
      ({ name }) => !imports.includes(name.split("/").at(-1) ?? "") && name !== "css/index.css",
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});
