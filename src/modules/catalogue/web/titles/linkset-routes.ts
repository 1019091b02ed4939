import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { linkset, linksetType } from "#standards/web-links";
import { keptAnswer } from "../../wire/kept-answer.ts";
import { describedAs, titleLinks } from "../../wire/references/title-links.ts";
import { titleAddress } from "./title-address.ts";
import { withTitle } from "./with-title.tsx";

/** All links of a title as one document (RFC 9264): from its page, and from each description back to it. */
export function linksetRoutes(app: Hono<WebEnv>): void {
  app.get("/titles/:file{[0-9a-f-]{36}\\.linkset\\.json}", (c) =>
    withTitle(c, c.req.param("file").slice(0, 36), ({ id, lead }) => {
      const address = titleAddress(c, id);
      const descriptions = describedAs.map(([ending]) => ({
        anchor: `${address}.${ending}`,
        links: [{ rel: "describes", href: address, type: "text/html" }],
      }));
      const page = { anchor: address, links: titleLinks(lead.description, address) };
      return keptAnswer(c, JSON.stringify(linkset([page, ...descriptions])), { type: linksetType });
    }),
  );
}
