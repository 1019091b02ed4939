import { runImport } from "../actions/imports/run-import.ts";
import { file, record } from "./records.ts";
import { asking } from "../web/testing/asking.ts";
import { keeperOf } from "../web/testing/shelf.ts";
import { signedIn } from "../web/testing/signed-in.ts";

export type Ask = Awaited<ReturnType<typeof signedIn>>;

/** Where the catalogue's pages of the harbour library's desk are. */
export const HOME = "/desk/harbour/catalogue";

/** The form that sends a file, filled in. */
export function uploadForm(
  content: Uint8Array | string | null,
  fields: Record<string, string> = {},
): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ mode: "update", dialect: "auto", ...fields }))
    data.set(name, value);
  if (content !== null)
    data.set("file", new File([new Uint8Array(Buffer.from(content))], "records.mrc"));
  return data;
}

export const cutRecord = record({ number: "bad1", title: "A record cut off" }).subarray(0, 120);

/** A whole record, and one that breaks off. */
export const damagedFile = Buffer.concat([
  file({ number: "ok1", title: "Whole", copies: [["B1", "Gone fishing"]] }),
  cutRecord,
]);

/** The desk of a library, and those who come to it. */
export async function openDesk(d: Parameters<typeof signedIn>[0]) {
  const harbour = await d.library("harbour", "Harbour Library");
  const hill = await d.library("hill", "Hill Library");
  const administrator = await signedIn(d, harbour, "library-administrator");
  const send = (ask: Ask, body: FormData) => ask(`${HOME}/imports`, { method: "POST", body });
  const load = (address: string) => {
    const id = address.split("/").at(-1) ?? "";
    return runImport({ run: d.run, services: d.services, visitor: keeperOf(d, harbour) }, id);
  };
  return {
    administrator,
    staff: await signedIn(d, harbour, "staff"),
    neighbour: await signedIn(d, hill, "library-administrator"),
    stranger: await asking(d),
    send,
    /** Loads a file that was sent, as the job would. */
    load,
    /** Sends a file and has it loaded. @returns the address of its report. */
    loaded: async (content: Uint8Array, fields: Record<string, string> = {}) => {
      const sent = await send(administrator, uploadForm(content, fields));
      if (sent.status !== 303) throw new Error(`the file was not taken: ${sent.status}`);
      const address = sent.header("location") ?? "";
      await load(address);
      return address;
    },
  };
}
