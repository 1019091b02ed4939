import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";
import type { Frame, Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// How React writes attributes (case, `required=""`, `<br/>`) is equal in HTML and no matter of ours.
const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    "attr-case": "off",
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    "long-title": "off",
    // The text of a letter is shown as it is, with the mark before its signature (RFC 3676, 4.3).
    "no-trailing-whitespace": "off",
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit"] }],
  },
});

/** What axe finds wrong with a page as it is shown; `only` by these of its rules, where any are named. */
export async function violations(
  page: Page | Frame,
  only: readonly string[] = [],
): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (rules) => {
    const { axe: engine } = window as unknown as {
      axe: {
        run: (options: { runOnly?: readonly string[] }) => Promise<{
          violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
        }>;
      };
    };
    const found = await engine.run(rules.length > 0 ? { runOnly: rules } : {});
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 2)
          .map(
            ({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`,
          )
          .join(" | ")}`,
    );
  }, only);
}

/** What is no valid HTML in a page as it was sent. */
export async function invalidities(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  );
}
