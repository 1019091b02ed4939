import type { Dialect } from "./dialects.ts";
import type {
  Coded,
  Message,
  PhysicalAddress,
  RequestingAgencyMessage,
  RequestMessage,
  SupplyingAgencyMessage,
} from "./message.ts";
import { type NoteMark, noteMarks } from "./notes.ts";
import { knownCode, type OpenList } from "./open-codes.ts";

/** A message of ours as a peer's system understands it. What the standard forbids is never sent. */
export function toPeer(message: Message, dialect: Dialect): Message {
  if (message.kind === "requestingAgencyMessage") return requesterTo(message, dialect);
  return message.kind === "request" ? requestTo(message, dialect) : supplierTo(message, dialect);
}

/** Our marks in the words of the other system, before what people wrote. */
function requesterTo(message: RequestingAgencyMessage, { says }: Dialect): RequestingAgencyMessage {
  const { note = "" } = message;
  const marked = Object.entries(noteMarks).find(([, mark]) => note.startsWith(mark));
  if (!says || !marked) return message;
  const [name, mark] = marked;
  return {
    ...message,
    note: [says[name as NoteMark], note.slice(mark.length).trim()].join(" ").trim(),
  };
}

function supplierTo(message: SupplyingAgencyMessage, dialect: Dialect): SupplyingAgencyMessage {
  const { returnInfo, statusInfo, messageInfo } = message;
  if (!dialect.addressesInNotes || statusInfo.status !== "Loaned" || !returnInfo?.address)
    return message;
  const where = labelOf("Return to", returnInfo.name, returnInfo.address);
  return { ...message, messageInfo: { ...messageInfo, note: joined(messageInfo.note, where) } };
}

function requestTo(message: RequestMessage, dialect: Dialect): RequestMessage {
  const lists = dialect.closedLists ?? [];
  const { itemIds, recordIds } = message.bibliographicInfo;
  const bibliographicInfo = {
    ...message.bibliographicInfo,
    ...(itemIds && { itemIds: known(itemIds, "bibliographicItemIdentifierCode", lists) }),
    ...(recordIds && { recordIds: known(recordIds, "bibliographicRecordIdentifierCode", lists) }),
  };
  const serviceInfo = message.serviceInfo && serviceTo(message, message.serviceInfo, dialect);
  return { ...message, bibliographicInfo, ...(serviceInfo && { serviceInfo }) };
}

function serviceTo(
  message: RequestMessage,
  service: NonNullable<RequestMessage["serviceInfo"]>,
  { serviceLevel, addressesInNotes }: Dialect,
): NonNullable<RequestMessage["serviceInfo"]> {
  const level = service.serviceLevel;
  const place = addressesInNotes ? placeOf(message) : undefined;
  return {
    ...service,
    ...(level &&
      serviceLevel && {
        serviceLevel: { value: knownCode("serviceLevel", level) ?? serviceLevel },
      }),
    ...(place && {
      note: joined(service.note, labelOf("Deliver to", message.requestingAgencyInfo?.name, place)),
    }),
  };
}

function known<T extends { readonly code: Coded }>(
  ids: readonly T[],
  list: OpenList,
  closed: readonly OpenList[],
): readonly T[] {
  if (!closed.includes(list)) return ids;
  return ids.flatMap((id) => {
    const value = knownCode(list, id.code);
    return value === null ? [] : [{ ...id, code: { ...id.code, value } }];
  });
}

function placeOf({ delivery }: RequestMessage): PhysicalAddress | undefined {
  return delivery?.flatMap(({ address }) =>
    address && "physical" in address ? [address.physical] : [],
  )[0];
}

function labelOf(heading: string, name: string | undefined, place: PhysicalAddress): string {
  const town = [place.postalCode, place.locality, place.region?.value].filter(Boolean).join(" ");
  const lines = [name, place.line1, place.line2, town, place.country?.value];
  return [`${heading}:`, ...lines.filter(Boolean)].join("\n");
}

function joined(note: string | undefined, more: string): string {
  if (note?.includes(more)) return note;
  return note ? `${note}\n${more}` : more;
}
