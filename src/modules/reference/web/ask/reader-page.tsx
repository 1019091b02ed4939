import type { Context } from "hono";
import { createElement } from "react";
import type { WebEnv } from "#kernel/http";
import { type Answer, page } from "#ui";

/**
 * A page of a reader who asks. In the window of the widget it also speaks with the page that holds it
 * (`cs-window`), where script runs; it works without.
 */
export function readerPage(c: Context<WebEnv>, answer: Answer): Response {
  const sites = c.get("heldBy");
  if (!sites) return page(c, answer);
  const { body, elements = [] } = answer;
  return page(c, {
    ...answer,
    noIndex: true,
    elements: [...elements, "reference/window"],
    body: createElement("cs-window", { sites: sites.join(" ") }, body),
  });
}

/** The address is the key to a conversation: it is kept nowhere on the way, and goes to no other site (`same-origin`). */
export function secretly(answer: Response): Response {
  answer.headers.set("cache-control", "private, no-store");
  return answer;
}
