import type { amount, initiationHeader, problem, responseHeader } from "./parts.ts";
import type { requests } from "./requests.ts";
import type { responses } from "./responses.ts";
import type { ServiceName } from "./services.ts";
import type { ValueOf } from "./shape.ts";

export type InitiationHeader = ValueOf<typeof initiationHeader>;
export type ResponseHeader = ValueOf<typeof responseHeader>;
export type NcipProblem = ValueOf<typeof problem>;

export type RequestOf<Name extends ServiceName> = ValueOf<(typeof requests)[Name]>;
export type ResponseOf<Name extends ServiceName> = ValueOf<(typeof responses)[Name]>;

/** Asks another system for something. */
export type NcipRequest<Name extends ServiceName = ServiceName> = {
  [Service in Name]: {
    readonly kind: "request";
    readonly service: Service;
    readonly header?: InitiationHeader | undefined;
    readonly body: RequestOf<Service>;
  };
}[Name];

/** It was done. */
export type NcipResponse<Name extends ServiceName = ServiceName> = {
  [Service in Name]: {
    readonly kind: "response";
    readonly service: Service;
    readonly header?: ResponseHeader | undefined;
    readonly body: ResponseOf<Service>;
  };
}[Name];

/** It was not done, and why. */
export type NcipRefusal = {
  readonly kind: "refusal";
  /** As it was asked for; null where not even that could be read. Services not spoken here have their name too. */
  readonly service: string | null;
  readonly header?: ResponseHeader | undefined;
  readonly problems: readonly [NcipProblem, ...NcipProblem[]];
  /** What it costs, where the fee has to be acknowledged first. */
  readonly requiredFee?: ValueOf<typeof amount> | undefined;
};

export type NcipMessage = NcipRequest | NcipResponse | NcipRefusal;
