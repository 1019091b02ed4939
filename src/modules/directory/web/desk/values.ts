import type { LocalText } from "#kernel/i18n";
import type { BranchData, ProfileFacts } from "../../model/shape.ts";

type Values = Readonly<Record<string, string>>;

/** A text's languages as fields `name.en` and so on. */
export function localValues(name: string, text: LocalText): Values {
  return Object.fromEntries(
    Object.entries(text).map(([locale, words]) => [`${name}.${locale}`, words ?? ""]),
  );
}

export function contactValues({ email, phone, website }: ProfileFacts["contact"]): Values {
  return {
    "contact.email": email ?? "",
    "contact.phone": phone ?? "",
    "contact.website": website ?? "",
  };
}

export function placeValues(place: Pick<BranchData, "address" | "latitude" | "longitude">): Values {
  const { lines, locality, postcode, country } = place.address;
  return {
    "address.lines": lines.join("\n"),
    "address.locality": locality ?? "",
    "address.postcode": postcode ?? "",
    "address.country": country ?? "",
    latitude: place.latitude?.toString() ?? "",
    longitude: place.longitude?.toString() ?? "",
  };
}
