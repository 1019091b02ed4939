import type { AgencyKey } from "#modules/directory";
import type { LibraryId } from "#kernel/ids";
import type { Message } from "#standards/iso18626";
import type { RequesterAct } from "../../model/machines/requester.ts";
import type { SupplierAct } from "../../model/machines/supplier.ts";
import { exchangeKey } from "../../model/parties.ts";
import type { RequestRow } from "../../store/requests.ts";
import type { SupplyRow } from "../../store/supplies.ts";
import type { RequestActInput, SupplyActInput } from "./act-input.ts";

/** A message that is to go out when the act that writes it is done. */
export type Letter = {
  readonly kind: "letter";
  readonly to: AgencyKey;
  readonly message: Message;
  readonly of: {
    readonly library: LibraryId | null;
    readonly request?: string;
    readonly supply?: string;
    readonly exchange: string;
  };
};

/** What the network as broker does on its one side because something happened on its other. */
export type Errand =
  | {
      readonly kind: "errand";
      readonly supply: string;
      readonly act: SupplierAct;
      readonly input: SupplyActInput;
    }
  | {
      readonly kind: "errand";
      readonly brokeredFor: string;
      readonly act: RequesterAct;
      readonly input: RequestActInput;
    };

/** Letters and errands in the order in which they came up; `settle` does them. */
export type Mailbag = { readonly waiting: (Letter | Errand)[] };

export const emptyBag = (): Mailbag => ({ waiting: [] });

/** Writes to the supplier that a request is with. */
export function tellSupplier(bag: Mailbag, row: RequestRow, message: Message): void {
  if (!row.supplier) throw new Error(`request ${row.number} is with no supplier`);
  const exchange = exchangeKey(row.requester, row.number);
  const of = { library: row.library, request: row.id, exchange };
  bag.waiting.push({ kind: "letter", to: row.supplier, message, of });
}

/** Writes to the requester of a supply. */
export function tellRequester(bag: Mailbag, row: SupplyRow, message: Message): void {
  const exchange = exchangeKey(row.requester, row.requestingNumber);
  const of = { library: row.library, supply: row.id, exchange };
  bag.waiting.push({ kind: "letter", to: row.requester, message, of });
}
