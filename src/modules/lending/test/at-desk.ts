import { sql } from "kysely";
import { principalOf, type Role } from "#kernel/access";
import type { Visitor } from "#kernel/tenancy";
import { asking, type Asking, cookieOf, storedPerson } from "#test/signed-in";
import { placeRequest, type PlaceInput } from "../actions/place-request.ts";
import type { RequestRow } from "../store/requests.ts";
import { type Members, members } from "./members.ts";

type Deployed = Parameters<typeof members>[0];

export type { Answered } from "#test/signed-in";

/** Somebody who is signed in, and asks as a browser would. */
export type AtDesk = Asking & { readonly visitor: Visitor };

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
  const at: Desks["at"] = async (code, role = "staff") => {
    const { id: library } = await m.library(code);
    const roles = [{ role, library: role === "network-coordinator" ? null : library }];
    const name = `Test ${role} of ${code}`;
    const { person, email } = await storedPerson(d, name, roles);
    return {
      visitor: { principal: principalOf(person, name, roles), library, locale: "en" },
      ...asking(app, await cookieOf(d, email), d.config.publicUrl),
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
