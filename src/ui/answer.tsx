import { hash } from "node:crypto";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ReactNode } from "react";
import { Page, type PageProps, renderDocument } from "./frame.tsx";
import type { FrameModel } from "./frame/model.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** Everything around a page, made by the application before the route runs. */
    frame: FrameModel;
    /** Addresses of built modules by source name, for pages that need one more. */
    moduleAddress: (name: string) => string | undefined;
  }
}

export type Answer = Omit<PageProps, "frame" | "children" | "scripts"> & {
  readonly body: ReactNode;
  readonly status?: ContentfulStatusCode;
  /** Names of custom elements or islands that this page runs besides the frame's (`progress`, `copy`). */
  readonly elements?: readonly string[];
};

/** Answers with a whole page around `body`. */
export function page(c: Context, { body, status = 200, elements = [], ...rest }: Answer): Response {
  const scripts = elements.flatMap((name) => c.get("moduleAddress")(name) ?? []);
  const document = renderDocument(
    <Page frame={c.get("frame")} scripts={scripts} {...rest}>
      {body}
    </Page>,
  );
  return c.body(document, status, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "private, no-cache",
    // Of the text at hand: what comes after would have to read the answer for it.
    etag: `W/"${hash("sha256", document, "base64url").slice(0, 22)}"`,
  });
}
