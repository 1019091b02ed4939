import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { Agent, get } from "node:http";

/** What a harvest brought. */
export type Harvest = {
  readonly records: number;
  readonly bytes: number;
  /** Milliseconds of each page. */
  readonly pages: readonly number[];
};

type Order = { readonly verb: string; readonly prefix: string; readonly gzip: boolean };

/** Takes a whole list, page after page. @throws when a page is not 200, or the list is cut short. */
export async function harvest(base: string, { verb, prefix, gzip }: Order): Promise<Harvest> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const pages: number[] = [];
  let bytes = 0;
  let query = `verb=${verb}&metadataPrefix=${prefix}`;
  try {
    for (;;) {
      const begun = performance.now();
      const body = await ask(`${base}?${query}`, gzip, agent);
      pages.push(performance.now() - begun);
      bytes += body.length;
      const { token, size } = resumption(gzip ? await promisify(gunzip)(body) : body);
      if (token === "") return { records: size, bytes, pages };
      query = `verb=${verb}&resumptionToken=${token}`;
    }
  } finally {
    agent.destroy();
  }
}

/** What the end of a page says; the last page says how many there were. */
function resumption(page: Buffer): { readonly token: string; readonly size: number } {
  const end = page.toString("utf8", Math.max(0, page.length - 2000));
  const [, size, token] =
    /completeListSize="(\d+)" cursor="\d+">([^<]*)<\/resumptionToken>/.exec(end) ?? [];
  if (size === undefined || token === undefined) throw new Error(`no resumption token in ${end}`);
  return { token, size: Number(size) };
}

function ask(url: string, gzip: boolean, agent: Agent): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = gzip ? { "accept-encoding": "gzip" } : {};
    const request = get(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        response.statusCode === 200
          ? resolve(Buffer.concat(chunks))
          : reject(new Error(`${url}: ${response.statusCode}`)),
      );
    });
    request.on("error", reject);
  });
}
