import { terms } from "#standards/ncip";
import type { Access } from "../own-system.ts";

export type Names = ReturnType<typeof namesOf>;

/** How this system names users, items and requests. */
export function namesOf({ settings }: Access<"ncip">) {
  const agency = settings.ourAgency === "" ? "-" : settings.ourAgency;
  const typed = (type: string) => (type === "" ? {} : { type: terms.bare(type) });
  const theirs = settings.theirAgency === "" ? {} : { agency: terms.bare(settings.theirAgency) };
  return {
    agency,
    user: (card: string) => ({ ...theirs, ...typed(settings.userType), value: card }),
    item: (barcode: string) => ({ ...theirs, ...typed(settings.itemType), value: barcode }),
    request: (number: string) => ({ agency: terms.bare(agency), value: number }),
    pickup: (place: string | null) => {
      const value = place ?? settings.pickup;
      return value === "" ? {} : { pickupLocation: terms.bare(value) };
    },
  };
}
