import type { Deployed } from "./deployed.ts";

export type Answered = {
  readonly status: number;
  readonly text: string;
  readonly header: (name: string) => string | null;
};

/** What a request has besides its address. */
export type Asked = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData | URLSearchParams;
};

/** Asks the whole application as a browser would, in no name unless a cookie says so. */
export async function asking(d: Deployed) {
  const app = await d.app();
  return async (path: string, init: Asked = {}): Promise<Answered> => {
    const headers = { accept: "text/html", "sec-fetch-site": "same-origin", ...init.headers };
    const answer = await app.request(new URL(path, d.config.publicUrl).href, { ...init, headers });
    return {
      status: answer.status,
      text: await answer.text(),
      header: (name) => answer.headers.get(name),
    };
  };
}
