import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import type { MailHost } from "#kernel/mail";
import { Gallery, page } from "#ui";
import { answerMail } from "./answer-mail.tsx";
import { incomingMailPage } from "./incoming-mail-page.tsx";
import { mailListPage, mailPage } from "./mail-pages.tsx";

/** Pages for developers; absent in production. */
export function devPages(app: Hono<WebEnv>, mail: MailHost): void {
  app.get("/dev/components", (c) =>
    page(c, { title: "Components", noIndex: true, width: "wide", body: <Gallery /> }),
  );
  app.get("/dev/mail", mailListPage);
  app.get("/dev/mail/:id", (c) => mailPage(c));
  app.post("/dev/mail/:id/answers", (c) => answerMail(c, mail));
  app.get("/dev/mail/incoming/:id", incomingMailPage);
}
