import { requestingAgencyMessage, supplyingAgencyMessage } from "./answer-codec.ts";
import {
  requestConfirmation,
  requestingAgencyMessageConfirmation,
  supplyingAgencyMessageConfirmation,
} from "./confirmation-codec.ts";
import type { Document } from "./message.ts";
import { request } from "./request-codec.ts";
import type { Codec } from "./sequence.ts";

type Codecs = { readonly [Kind in Document["kind"]]: Codec<Extract<Document, { kind: Kind }>> };

/** What may stand in an ISO18626Message, by the name of its element. */
export const documents: Codecs = {
  request,
  requestConfirmation,
  supplyingAgencyMessage,
  supplyingAgencyMessageConfirmation,
  requestingAgencyMessage,
  requestingAgencyMessageConfirmation,
};
