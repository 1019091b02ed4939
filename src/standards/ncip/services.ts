import { requests } from "./requests.ts";
import { responses } from "./responses.ts";

/** The services that are spoken here, by the name of the message that begins them. */
export const services = Object.keys(requests) as readonly ServiceName[];

export type ServiceName = keyof typeof requests;

/** Every service has a message that asks and one that answers. */
export const shapes = { request: requests, response: responses } as const satisfies {
  readonly request: Readonly<Record<ServiceName, unknown>>;
  readonly response: Readonly<Record<ServiceName, unknown>>;
};

export function isService(name: string): name is ServiceName {
  return Object.hasOwn(requests, name);
}

/** Services of the standard that are not spoken here: known, and answered as unsupported. */
const others: ReadonlySet<string> = new Set([
  "AgencyCreated",
  "AgencyUpdated",
  "CancelRecallItem",
  "CirculationStatusChangeReported",
  "CirculationStatusUpdated",
  "CreateAgency",
  "CreateItem",
  "CreateUser",
  "DeleteUser",
  "ItemCheckedIn",
  "ItemCheckedOut",
  "ItemCreated",
  "ItemRecallCancelled",
  "ItemRecalled",
  "ItemReceived",
  "ItemRenewed",
  "ItemRequestCancelled",
  "ItemRequestUpdated",
  "ItemRequested",
  "ItemShipped",
  "ItemUpdated",
  "LookupAgency",
  "LookupRequest",
  "ReportCirculationStatusChange",
  "SendUserNotice",
  "UndoCheckOutItem",
  "UpdateAgency",
  "UpdateCirculationStatus",
  "UpdateItem",
  "UpdateRequestItem",
  "UpdateUser",
  "UserCreated",
  "UserFiscalTransactionCreated",
  "UserNoticeSent",
  "UserUpdated",
]);

/** Whether the standard has a service of this name that is not spoken here. */
export function isOtherService(name: string): boolean {
  return others.has(name);
}
