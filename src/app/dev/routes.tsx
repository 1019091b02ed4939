import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { Gallery, page } from "#ui";
import { mailListPage, mailPage } from "./mail-pages.tsx";

/** Pages for developers; absent in production. */
export function devPages(app: Hono<WebEnv>): void {
  app.get("/dev/components", (c) =>
    page(c, { title: "Components", noIndex: true, width: "wide", body: <Gallery /> }),
  );
  app.get("/dev/mail", mailListPage);
  app.get("/dev/mail/:id", mailPage);
}
