import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { ilsDi } from "./ils-di.ts";
import type { Biblio, KohaPeerItem } from "./koha-biblio.ts";
import { listening, type Peer } from "./sockets.ts";

export type KohaPeerOptions = {
  readonly biblios: Readonly<Record<string, Biblio>>;
  /** The staff account; without its right to circulation where `circulation` is false. */
  readonly staff?: {
    readonly user: string;
    readonly password: string;
    readonly circulation?: boolean;
  };
  /** Whether ilsdi.pl also has GetRecords for us. */
  readonly records?: boolean;
  readonly delayMs?: number;
};

export type KohaPeer = Peer & {
  readonly url: string;
  readonly asked: string[];
  /** How many questions it had in hand at once, at most. */
  readonly atOnce: () => number;
};

/** As much of Koha as tells of items: its REST API under /api/v1, and ilsdi.pl. */
export async function kohaPeer(options: KohaPeerOptions): Promise<KohaPeer> {
  const asked: string[] = [];
  let [inHand, most] = [0, 0];
  const server = createServer(async (request, response) => {
    asked.push(request.url ?? "");
    most = Math.max(most, ++inHand);
    await pause(options.delayMs ?? 0);
    inHand -= 1;
    const url = new URL(request.url ?? "/", "http://koha.invalid");
    if (url.pathname === "/cgi-bin/koha/ilsdi.pl") answerIlsDi(url, response, options);
    else rest(url, request, response, options);
  });
  const peer = await listening(server);
  return { ...peer, asked, atOnce: () => most, url: `http://127.0.0.1:${peer.port}` };
}

type Path = { readonly open: boolean; readonly what: string; readonly biblio: string };

function rest(
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  { biblios, staff }: KohaPeerOptions,
): void {
  const path = pathOf(url);
  const refused = path && !path.open && refusal(path, request, staff);
  const biblio = path && biblios[path.biblio];
  if (refused) json(response, refused, { error: "Authentication or authorization failure." });
  else if (!biblio) json(response, 404, { error: "Not found" });
  else {
    const lists: Readonly<Record<string, () => readonly unknown[]>> = {
      items: () => biblio.items.map(itemJson),
      checkouts: () => loans(biblio),
      holds: () => holds(biblio),
    };
    const all = lists[path.what]?.() ?? [];
    const size = Number(url.searchParams.get("_per_page") ?? 20);
    const page = Number(url.searchParams.get("_page") ?? 1);
    json(response, 200, all.slice((page - 1) * size, page * size), all.length);
  }
}

function pathOf(url: URL): Path | null {
  const path = /^\/api\/v1\/(public\/)?(?:biblios\/(\d+)\/(items|checkouts)|(holds))$/.exec(
    url.pathname,
  );
  if (!path) return null;
  const [, open, id, list, all] = path;
  return {
    open: open !== undefined,
    what: list ?? all ?? "",
    biblio: id ?? url.searchParams.get("biblio_id") ?? "",
  };
}

function refusal(
  path: Path,
  request: IncomingMessage,
  staff: KohaPeerOptions["staff"],
): number | null {
  const right = `Basic ${Buffer.from(`${staff?.user}:${staff?.password}`).toString("base64")}`;
  if (request.headers.authorization !== right) return 401;
  return path.what !== "items" && staff?.circulation === false ? 403 : null;
}

const blank = {
  barcode: null,
  itemcallnumber: null,
  holdingbranch: "CPL",
  location: null,
  onloan: null,
  notforloan: 0,
  damaged: 0,
  itemlost: 0,
  withdrawn: 0,
};

function itemJson(item: KohaPeerItem) {
  const all = { ...blank, ...item };
  return {
    item_id: all.itemnumber,
    external_id: all.barcode,
    callnumber: all.itemcallnumber,
    holding_library_id: all.holdingbranch,
    home_library_id: "CPL",
    location: all.location,
    serial_issue_number: null,
    checked_out_date: all.onloan,
    not_for_loan_status: all.notforloan,
    effective_not_for_loan_status: all.notforloan,
    damaged_status: all.damaged,
    lost_status: all.itemlost,
    withdrawn: all.withdrawn,
    // How often it was ever reserved, which says nothing of who waits.
    holds_count: 17,
  };
}

function loans({ items }: Biblio) {
  return items
    .filter(({ onloan }) => onloan !== undefined)
    .map(({ itemnumber, onloan }) => ({
      checkout_id: itemnumber,
      item_id: itemnumber,
      patron_id: 51,
      due_date: `${onloan}T23:59:00+00:00`,
    }));
}

function holds({ holds: all = [] }: Biblio) {
  return all.map(({ item, found }, index) => ({
    hold_id: index + 1,
    patron_id: 51,
    item_id: item ?? null,
    status: found ?? null,
  }));
}

function answerIlsDi(
  { searchParams }: URL,
  response: ServerResponse,
  { biblios, records = true }: KohaPeerOptions,
): void {
  const [service, id] = ["service", "id"].map((name) => searchParams.get(name) ?? "");
  const biblio = id === undefined ? undefined : biblios[id];
  response.setHeader("content-type", "text/xml; charset=utf-8");
  response.end(
    ilsDi(service ?? "", id ?? "", biblio && { ...biblio, loans: loans(biblio) }, records),
  );
}

function json(response: ServerResponse, status: number, body: unknown, total?: number): void {
  const counted = total === undefined ? {} : { "x-total-count": String(total) };
  response.writeHead(status, { "content-type": "application/json", ...counted });
  response.end(JSON.stringify(body));
}
