import type { Exchange } from "../../../model/federation/exchange.ts";
import type { Inquiry } from "../../../model/inquiry/inquiry.ts";

/** What a partner's message finds: our inquiry, held, and the exchange about it. */
export type Concerned = {
  readonly row: Inquiry;
  readonly exchange: Exchange;
  /** The last number of ours that the partner had taken when it wrote. */
  readonly partnerHeard: number;
};
