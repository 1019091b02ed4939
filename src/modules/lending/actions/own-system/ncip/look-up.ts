import { type ResponseOf, terms } from "#standards/ncip";
import type { ItemFound, OrderOf, UserFound } from "../../../model/own-system/act.ts";
import type { Access } from "../own-system.ts";
import { askNcip } from "./initiator.ts";
import type { Names } from "./names.ts";

/** Who a card belongs to, and whether they may borrow. */
export async function lookUser(
  access: Access<"ncip">,
  names: Names,
  { card }: OrderOf<"look-user">,
): Promise<UserFound> {
  const { user, userFields } = await askNcip(access, "LookupUser", {
    user: names.user(card),
    userElements: [terms.userElement("Name Information"), terms.userElement("Block Or Trap")],
  });
  const blocks = (userFields?.blocks ?? []).map(({ type }) => type.value);
  return { card: user.value, name: nameOf(userFields), blocks };
}

/** How things are with a copy. */
export async function lookItem(
  access: Access<"ncip">,
  names: Names,
  { barcode }: OrderOf<"look-item">,
): Promise<ItemFound> {
  const { item, itemFields = {} } = await askNcip(access, "LookupItem", {
    item: names.item(barcode),
    itemElements: [
      terms.itemElement("Bibliographic Description"),
      terms.itemElement("Circulation Status"),
    ],
  });
  return {
    barcode: item?.value ?? barcode,
    title: itemFields.description?.title ?? null,
    status: statusOf(itemFields.circulationStatus?.value),
    due: itemFields.due ?? null,
  };
}

/** Systems differ in capitals, and some write "Available" for "Available On Shelf". */
function statusOf(status = ""): ItemFound["status"] {
  if (/^available/i.test(status)) return "available";
  return /^(on loan|recalled|checked out|claimed returned)/i.test(status) ? "on-loan" : "other";
}

function nameOf(fields: ResponseOf<"LookupUser">["userFields"]): string | null {
  const { structured, unstructured } = fields?.name?.person ?? {};
  if (unstructured) return unstructured;
  const parts = [structured?.givenName, structured?.surname].filter(Boolean);
  return parts.length > 0 ? parts.join(" ") : null;
}
