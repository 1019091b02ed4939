import { anonymous } from "#kernel/access";
import { SearchRefused } from "#kernel/search";
import type { Ctx, Visitor } from "#kernel/tenancy";
import { type Close, closeReasons, type DefaultDiagnostic, type Pdu } from "#standards/z3950";
import { Bib1Problem } from "../problem.ts";
import type { Agreed } from "./agreed.ts";
import { deleteSets } from "./delete.ts";
import { failed, type Failing } from "./failed.ts";
import { greet } from "./greet.ts";
import { present } from "./present.ts";
import { ResultSets } from "./result-sets.ts";
import { scan } from "./scan.ts";
import { search } from "./search.ts";
import { sort } from "./sort.ts";
import type { Host, State } from "./state.ts";

/** The catalogue is public: whoever calls reads it as any reader does. */
const reader: Visitor = { principal: anonymous, library: null, locale: "en" };

/** One client's conversation; messages are answered one after the other, in the order they came. */
export class Session {
  readonly #host: Host;
  readonly #state: State = { sets: new ResultSets(), agreed: null };

  constructor(host: Host) {
    this.#host = host;
  }

  /** The answer to a message; null where none is due. An answer that closes ends the conversation. */
  async answer(asked: Pdu): Promise<Pdu | null> {
    if ("close" in asked) return closing("finished", asked.close.referenceId);
    const reply = await this.#reply(asked);
    return reply && echoing(reply, referenceOf(asked));
  }

  async #reply(asked: Pdu): Promise<Pdu | null> {
    const { agreed } = this.#state;
    if ("initRequest" in asked) {
      if (agreed) return closing("protocolError");
      return { initResponse: greet(this.#state, asked.initRequest) };
    }
    if (!agreed) return closing("protocolError");
    if ("triggerResourceControl" in asked) return null; // 3.2.6: it asks for no answer
    const failing = failed(asked);
    return failing ? this.#serve(asked, agreed, failing) : closing("protocolError");
  }

  async #serve(asked: Pdu, agreed: Agreed, failing: Failing): Promise<Pdu> {
    try {
      return await this.#do(asked, agreed);
    } catch (fault) {
      return failing(this.#diagnosed(fault));
    }
  }

  async #do(asked: Pdu, agreed: Agreed): Promise<Pdu> {
    const { sets } = this.#state;
    const act = <T>(work: (ctx: Ctx) => Promise<T>) => this.#host.run(reader, work);
    if ("searchRequest" in asked)
      return { searchResponse: await act((ctx) => search(ctx, sets, agreed, asked.searchRequest)) };
    if ("presentRequest" in asked)
      return {
        presentResponse: await act((ctx) => present(ctx, sets, agreed, asked.presentRequest)),
      };
    if ("scanRequest" in asked)
      return { scanResponse: await act((ctx) => scan(ctx, asked.scanRequest)) };
    if ("sortRequest" in asked) return { sortResponse: sort(sets, asked.sortRequest) };
    if ("deleteRequest" in asked) return { deleteResponse: deleteSets(sets, asked.deleteRequest) };
    return closing("protocolError");
  }

  /** What the client is told; faults of ours go to the log, and to the client as a temporary one. */
  #diagnosed(fault: unknown): DefaultDiagnostic {
    if (fault instanceof Bib1Problem) return fault.diagnostic;
    if (fault instanceof SearchRefused) return refusedSearch(fault).diagnostic;
    this.#host.services.log.error({ part: "z3950", fault }, "a request could not be answered");
    return new Bib1Problem("temporarySystemError").diagnostic;
  }
}

const refusals = {
  depth: "tooManyBooleanOperators",
  conditions: "tooManyBooleanOperators",
  words: "tooManyArgumentWords",
  values: "tooManyArgumentWords",
  masks: "tooManyTruncatedWords",
  "masked-terms": "tooManyTruncatedWords",
  "masked-script": "truncationUnsupported",
  work: "resourcesExhausted",
} as const satisfies Record<SearchRefused["reason"], string>;

function refusedSearch({ reason }: SearchRefused): Bib1Problem {
  return new Bib1Problem(refusals[reason]);
}

/** A message that ends the conversation. */
export function closing(
  reason: keyof typeof closeReasons,
  referenceId?: Uint8Array,
  message?: string,
): { readonly close: Close } {
  return { close: { reason: closeReasons[reason], referenceId, message } };
}

function referenceOf(pdu: Pdu): Uint8Array | undefined {
  return Object.values(pdu)[0]?.referenceId;
}

function echoing(pdu: Pdu, referenceId: Uint8Array | undefined): Pdu {
  if (!referenceId) return pdu;
  const [[name, body] = []] = Object.entries(pdu);
  // The same message with one member more that every message may have.
  return { [name ?? ""]: { ...body, referenceId } } as Pdu;
}
