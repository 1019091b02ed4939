import { LocalSystem, type MockSystemOptions } from "../../../src/app/mock/local-system.ts";
import { openNcipMock } from "../../../src/app/mock/ncip/serve.ts";
import { Play, type Script } from "../../../src/app/mock/script.ts";
import { openSip2Mock } from "../../../src/app/mock/sip2/serve.ts";

/** When it is in these systems. */
export const mockNow = Temporal.Instant.from("2026-11-27T10:00:00Z");
const now = () => mockNow;
const here = { host: "127.0.0.1", port: 0 };

type Options = Partial<MockSystemOptions> & {
  readonly script?: Partial<Script>;
  readonly password?: string;
  readonly certified?: { readonly key: string; readonly cert: string } | null;
  readonly crlf?: boolean;
  /** Another address of this machine. */
  readonly host?: string;
};

function shelf({ script, users, items }: Options): LocalSystem {
  return new LocalSystem({
    users: [
      { card: "lib-1", name: "Library of Rohan" },
      { card: "1001", name: "Ada Reader" },
      { card: "1003", name: "Cy Blocked", blocked: true },
    ],
    items: [
      { barcode: "b1", title: "First" },
      { barcode: "b2", title: "Second" },
    ],
    answer: script?.answer ?? "normal",
    now,
    ...(users ? { users } : {}),
    ...(items ? { items } : {}),
  });
}

/** The mocks that are shipped with the program, as systems of a test, closed after it. */
export function systemsOfTest() {
  const closing: (() => Promise<void>)[] = [];
  return {
    closeAll: async () => {
      await Promise.all(closing.splice(0).map((close) => close()));
    },
    /** A system that speaks NCIP, and the settings by which it is reached. */
    ncip: async (options: Options = {}) => {
      const system = shelf(options);
      const play = new Play(options.script);
      const peer = await openNcipMock(here, system, play, options.password ?? null);
      closing.push(peer.close);
      const agencies = { ourAgency: "ZZ-PMPL", theirAgency: "ZZ-ILS" };
      return { system, settings: { kind: "ncip", address: peer.address, ...agencies } };
    },
    /** One that speaks SIP2. */
    sip2: async (options: Options = {}) => {
      const system = shelf(options);
      const login = { user: "shelf", password: options.password ?? "sesame" };
      const { certified = null, crlf = false, host = here.host } = options;
      const counter = { system, login, now, certified, crlf };
      const peer = await openSip2Mock({ ...here, host }, counter, new Play(options.script));
      closing.push(peer.close);
      const where = { host, port: peer.port, tls: certified !== null };
      return { system, settings: { kind: "sip2", ...where, user: "shelf", institution: "ZZ" } };
    },
  };
}
