import { childOf, childText, descendantsOf, type XmlNode } from "../xml/index.ts";

/** What GetAvailability says of one item (DLF ILS-DI 1.1, §6.3.1, "simple availability"). */
export type ItemAvailability = {
  readonly item: string | null;
  readonly status: "available" | "not available" | "possibly available" | "unknown";
  readonly message: string | null;
  readonly location: string | null;
  readonly dateAvailable: string | null;
};

/**
 * The items of an answer to GetAvailability. Elements are known by their names, since systems write
 * them in the namespaces of 1.0 and 1.1, and in none.
 */
export function readAvailability(root: XmlNode): readonly ItemAvailability[] {
  return descendantsOf(root, "record").flatMap((record) => {
    const items = descendantsOf(record, "item");
    const places = items.length > 0 ? items : [record];
    return places.flatMap((place) => {
      const simple = descendantsOf(place, "simpleavailability")[0];
      return simple ? [availabilityOf(place, simple)] : [];
    });
  });
}

function availabilityOf(place: XmlNode, simple: XmlNode): ItemAvailability {
  return {
    item: childText(simple, "identifier") ?? place.attributes["id"] ?? null,
    status: statusOf(childText(simple, "availabilitystatus")),
    message: childText(simple, "availabilitymsg") ?? null,
    location: childText(simple, "location") ?? null,
    dateAvailable: childText(simple, "dateavailable") ?? null,
  };
}

function statusOf(text = "unknown"): ItemAvailability["status"] {
  const word = text.toLowerCase().replace(/[\s_-]+/g, " ");
  return word === "available" || word === "not available" || word === "possibly available"
    ? word
    : "unknown";
}

/** The code with which a service refuses (`<code>NotAllowed</code>`); null where it does not. */
export function serviceFault(root: XmlNode): string | null {
  const direct = childText(root, "code") ?? childText(root, "message");
  return direct ?? childText(childOf(root, "record"), "code") ?? null;
}
