import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";

/** Asks the application without a socket; gives the text of the answer. */
export type Ask = (path: string) => Promise<string>;

/** Readers behind one proxy: the limit on requests of one address must not be what is measured. */
const READERS = 20_000;

/** @throws where an answer is not 200, since a refusal is quickly given. */
export function asking(app: Hono<WebEnv>, origin: string): Ask {
  let asked = 0;
  return async (path) => {
    const reader = asked++ % READERS;
    const headers = { "x-forwarded-for": `10.0.${reader >> 8}.${reader & 255}` };
    const answer = await app.request(origin + path, { headers });
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    return answer.text();
  };
}
