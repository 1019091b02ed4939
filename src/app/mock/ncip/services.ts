import { type RequestOf, type ResponseOf, type ServiceName, terms } from "#standards/ncip";
import { type LocalSystem, type MockItem, Refused } from "../local-system.ts";

type Service<Name extends ServiceName> = (
  system: LocalSystem,
  body: RequestOf<Name>,
) => ResponseOf<Name>;

/** How the system does each service. @throws Refused */
export const services: { readonly [Name in ServiceName]: Service<Name> } = {
  LookupUser: (system, body) => {
    const user = system.user(cardOf(system, body));
    const agency = terms.bare("MOCK");
    const blocked = { agency, type: terms.bare("Blocked by the library") };
    return {
      user: { value: user.card },
      userFields: {
        name: { person: { unstructured: user.name } },
        privileges: [{ agency, type: terms.bare("Reader") }],
        ...(user.blocked ? { blocks: [blocked] } : {}),
      },
    };
  },
  LookupItem: (system, { item, request }) => {
    const barcode = request ? requested(system, request.value) : (item?.value ?? "");
    return { item: { value: barcode }, itemFields: fieldsOf(system.item(barcode)) };
  },
  LookupItemSet: (system, { items = [], titles = [] }) => {
    const asked = [...items.map(({ value }) => value), ...titles.map(numberOf)];
    const found = asked.map((barcode) => system.item(barcode));
    return {
      titles: found.map((item) => ({
        holdings: [{ items: [{ item: { value: item.barcode }, itemFields: fieldsOf(item) }] }],
      })),
    };
  },
  RequestItem: (system, body) => {
    const { items = [], titles = [], type, scope } = body;
    const barcode = items[0]?.value ?? titles.map(numberOf)[0] ?? "";
    const card = cardOf(system, body);
    const { id } = system.request(body.request?.value ?? `H-${barcode}-${card}`, card, barcode);
    return { request: { value: id }, item: { value: barcode }, user: { value: card }, type, scope };
  },
  CancelRequestItem: (system, { request, item }) => {
    const id = request?.value ?? idOf(system, item?.value ?? "");
    const cancelled = system.cancel(id);
    return {
      request: { value: id },
      item: { value: cancelled.barcode },
      user: { value: cancelled.user },
    };
  },
  AcceptItem: (system, { request, item, user, itemFields }) => {
    const { title = "A borrowed book", author = "" } = itemFields?.description ?? {};
    const barcode = item?.value ?? `T-${request.value}`;
    system.accept(request.value, barcode, title, author, user?.value ?? null);
    return { request, item: { value: barcode } };
  },
  CheckOutItem: (system, body) => {
    const card = cardOf(system, body);
    const { due } = system.checkOut(card, body.item.value);
    return { item: body.item, user: { value: card }, ...(due ? { due } : { indeterminate: true }) };
  },
  CheckInItem: (system, { item }) => {
    const { before } = system.checkIn(item.value);
    return before === null ? { item } : { item, user: { value: before } };
  },
  RenewItem: (system, body) => {
    const { due, renewals } = system.renew(cardOf(system, body), body.item.value);
    return { item: body.item, due: due ?? undefined, renewals };
  },
  RecallItem: (system, { item }) => {
    const { due, holder } = system.recall(item.value);
    return { item, due: due ?? undefined, user: holder === null ? undefined : { value: holder } };
  },
  CreateUserFiscalTransaction: (system, body) => {
    const card = cardOf(system, body);
    const { amount } = body.transaction;
    const number = system.charge(card, `${amount.value} ${amount.currency.value}`);
    return {
      user: { value: card },
      reference: { agency: terms.bare("MOCK"), value: String(number) },
    };
  },
  DeleteItem: (system, { item }) => {
    system.remove(item.value);
    return { item };
  },
};

/** The user named, or who has shown to be one by card and password. @throws Refused */
function cardOf(system: LocalSystem, { user, authentication = [] }: Who): string {
  if (user) return user.value;
  const shown = (pattern: RegExp) =>
    authentication.find(({ type }) => pattern.test(type.value))?.data;
  const card = shown(/barcode|user id/i) ?? "";
  const { password } = system.user(card);
  if (password !== null && password !== shown(/password|pin/i))
    throw new Refused("User Authentication Failed", "the password is another");
  return card;
}
type Who = Pick<RequestOf<"LookupUser">, "user" | "authentication">;

function fieldsOf({ title, author, holder, due, recalled }: MockItem) {
  const status = holder === null ? "Available On Shelf" : recalled ? "Recalled" : "On Loan";
  return {
    description: { title, ...(author === "" ? {} : { author }) },
    circulationStatus: terms.circulationStatus(status),
    ...(due ? { due } : {}),
  };
}

function numberOf(id: NonNullable<RequestOf<"LookupItemSet">["titles"]>[number]): string {
  return id.record?.value ?? id.item?.value ?? "";
}

function requested(system: LocalSystem, id: string): string {
  const known = system.requests.get(id);
  if (!known) throw new Refused("Unknown Request", `no request has the number ${id}`);
  return known.barcode;
}

function idOf(system: LocalSystem, barcode: string): string {
  return [...system.requests.values()].find((one) => one.barcode === barcode)?.id ?? "";
}
