import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { direction, type Locale } from "#kernel/i18n";

/** A web page elsewhere that holds lines of ours: another site, with what its own server says of it. */
export type HostPage = {
  readonly origin: string;
  /** What it says next: its lines, the language it is in, and headers of its own. */
  readonly serve: (page: {
    readonly lines: string;
    readonly lang?: Locale;
    readonly headers?: Readonly<Record<string, string>>;
  }) => void;
  readonly close: () => Promise<void>;
};

/** Opens a site at 127.0.0.1, which for browsers is another one than localhost. */
export async function hostPage(): Promise<HostPage> {
  let html = "";
  let headers: Readonly<Record<string, string>> = {};
  const server = createServer((_, answer) => {
    answer.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(html);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (page) => {
      headers = page.headers ?? {};
      const { lang = "en", lines } = page;
      html = `<!doctype html><html lang="${lang}" dir="${direction(lang)}">
<head><meta name="viewport" content="width=device-width"><title>Town</title></head>
<body><main><h1>The town of Merrow</h1><p>Tides, ferries, and opening hours.</p>${lines}</main></body></html>`;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
