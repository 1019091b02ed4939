import type { Context } from "hono";
import type { WebEnv } from "#kernel/http";

/** The lasting address of a title. */
export function titleAddress(c: Context<WebEnv>, title: string): string {
  return new URL(`/titles/${title}`, c.get("visit").services.config.publicUrl).href;
}
