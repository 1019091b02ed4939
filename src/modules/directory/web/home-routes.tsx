import type { Hono } from "hono";
import { mayCoordinateNetwork } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { readMembers, readNetwork } from "../actions/read-directory.ts";
import { HomePage } from "./home-page.tsx";
import { said, viewOf } from "./view.ts";

/** The network's first page. */
export function homeRoutes(app: Hono<WebEnv>): void {
  app.get("/", async (c) => {
    const view = viewOf(c);
    const { network, libraries } = await c.get("visit").act(async (ctx) => ({
      network: await readNetwork(ctx),
      libraries: await readMembers(ctx),
    }));
    const frame = c.get("frame");
    // The page's own field is the one to use here; a second above it would only ask which.
    c.set("frame", { ...frame, search: undefined });
    const title = said(network.name, view.locale).text || view.t("network-unnamed");
    const description = said(network.about, view.locale).text;
    const mayAdd = mayCoordinateNetwork(c.get("visit").principal);
    const { places } = frame;
    const body = <HomePage {...{ view, network, libraries, places, mayAdd }} />;
    return page(c, { title, description, body });
  });
}
