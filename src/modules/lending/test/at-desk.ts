import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { principalOf, type Role } from "#kernel/access";
import { addPerson, signIn } from "#kernel/identity";
import type { Visitor } from "#kernel/tenancy";
import { placeRequest, type PlaceInput } from "../actions/place-request.ts";
import type { RequestRow } from "../store/requests.ts";
import { type Members, members } from "./members.ts";

type Deployed = Parameters<typeof members>[0];

const password = "read-more-2026";
const arrival = { address: "192.0.2.1", device: "a test", previous: null };

export type Answered = {
  readonly status: number;
  readonly text: string;
  readonly header: (name: string) => string | null;
};

/** Somebody who is signed in, and asks as a browser would. */
export type AtDesk = {
  readonly visitor: Visitor;
  readonly get: (path: string) => Promise<Answered>;
  readonly post: (path: string, fields?: Fields) => Promise<Answered>;
};
type Fields = Readonly<Record<string, string>> | readonly (readonly [string, string])[];

/** The desks of the demo's libraries, and requests between them. */
export type Desks = {
  readonly members: Members;
  readonly at: (code: string, role?: Role) => Promise<AtDesk>;
  /** A request of a library, in the order of these suppliers. */
  readonly place: (
    code: string,
    suppliers: readonly string[],
    input?: Partial<PlaceInput>,
  ) => Promise<RequestRow>;
  /** The id of the supply that a request has become at a supplier. */
  readonly supplyOf: (row: RequestRow, supplier: string) => Promise<string>;
};

/** Opens the desks of the demo's libraries. */
export async function openDesks(d: Deployed): Promise<Desks> {
  const m = await members(d);
  const app = await d.app();
  const ask = async (cookie: string, path: string, init: RequestInit = {}): Promise<Answered> => {
    const headers = { accept: "text/html", "sec-fetch-site": "same-origin", cookie };
    const answer = await app.request(new URL(path, d.config.publicUrl).href, { ...init, headers });
    const text = await answer.text();
    return { status: answer.status, text, header: (name) => answer.headers.get(name) };
  };
  const at: Desks["at"] = async (code, role = "staff") => {
    const { id: library } = await m.library(code);
    const email = `${randomUUID()}@desk.example`;
    const roles = [{ role, library: role === "network-coordinator" ? null : library }];
    const name = `Test ${role} of ${code}`;
    const id = await d.asSystem((ctx) => addPerson(ctx, { email, name, password, roles }));
    const outcome = await signIn(d.asSystem, { email, password }, arrival);
    if (outcome.kind !== "signed-in") throw new Error(`not signed in: ${outcome.kind}`);
    const cookie = `cs=${outcome.token}`;
    return {
      visitor: { principal: principalOf(id, name, roles), library, locale: "en" },
      get: (path) => ask(cookie, path),
      post: (path, fields = {}) => {
        const typed = Array.isArray(fields) ? fields : Object.entries(fields);
        const body = new URLSearchParams(typed.map(([key, value]) => [key, value]));
        return ask(cookie, path, { method: "POST", body });
      },
    };
  };
  const staff = new Map<string, Visitor>();
  return {
    members: m,
    at,
    place: async (code, suppliers, input = {}) => {
      const by = staff.get(code) ?? (await m.somebody(code));
      staff.set(code, by);
      const { id } = await m.library(code);
      const wish: PlaceInput = {
        service: "Loan",
        citation: { title: "The lighthouse keepers", author: "Marisol Ferro" },
        suppliers: [...suppliers],
        ...input,
      };
      return d.run(by, (ctx) => placeRequest(ctx, id, wish));
    },
    supplyOf: async ({ number }, supplier) => {
      const { rows } = await d.asSystem((ctx) =>
        sql<{ id: string }>`select id from ill_supply where requesting_number = ${number}
          and supplier = ${supplier}`.execute(ctx.tx),
      );
      if (!rows[0]) throw new Error(`${supplier} was not asked`);
      return rows[0].id;
    },
  };
}
