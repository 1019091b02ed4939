import type { Biblio, KohaPeerItem } from "./koha-biblio.ts";

type Lent = Biblio & {
  readonly loans: readonly { readonly item_id: number; readonly due_date: string }[];
};

/** What ilsdi.pl answers: two services, the second only to those who may. */
export function ilsDi(
  service: string,
  id: string,
  biblio: Lent | undefined,
  records: boolean,
): string {
  if (service === "GetAvailability") return availability(id, biblio);
  if (service === "GetRecords" && records) return recordsOf(biblio);
  return `<?xml version="1.0"?><${service}><code>NotAllowed</code></${service}>`;
}

function availability(id: string, biblio: Lent | undefined): string {
  const items = (biblio?.items ?? []).map((item) => {
    const why = reason(item);
    return `<dlf:item id="${item.itemnumber}"><dlf:simpleavailability><dlf:identifier>${item.itemnumber}</dlf:identifier>
<dlf:availabilitystatus>${why ? "not available" : "available"}</dlf:availabilitystatus>${why && `<dlf:availabilitymsg>${why}</dlf:availabilitymsg>`}
<dlf:location>Centerville</dlf:location></dlf:simpleavailability></dlf:item>`;
  });
  const record = biblio
    ? `<dlf:record><dlf:bibliographic id="${id}" /><dlf:items>${items.join("\n")}</dlf:items></dlf:record>`
    : "";
  return `<?xml version="1.0" encoding="UTF-8" ?>
<dlf:collection xmlns:dlf="http://diglib.org/ilsdi/1.1">${record}</dlf:collection>`;
}

/** In the order in which ilsdi.pl looks. */
function reason({ notforloan, onloan, itemlost, withdrawn, damaged }: KohaPeerItem): string {
  if (notforloan) return "Not for loan";
  if (onloan) return "Checked out";
  if (itemlost) return "Item lost";
  if (withdrawn) return "Item withdrawn";
  return damaged ? "Item damaged" : "";
}

function recordsOf(biblio: Lent | undefined): string {
  if (!biblio) return "<GetRecords><record><code>RecordNotFound</code></record></GetRecords>";
  const items = biblio.items.map(
    (item) =>
      `<item>${Object.entries({ holdingbranch: "CPL", ...item })
        .map(([name, value]) => `<${name}>${value}</${name}>`)
        .join("")}</item>`,
  );
  const reserves = (biblio.holds ?? []).map(
    ({ item, found }) =>
      `<reserve><borrowernumber>51</borrowernumber>${item ? `<itemnumber>${item}</itemnumber>` : ""}${found ? `<found>${found}</found>` : ""}</reserve>`,
  );
  const issues = biblio.loans.map(
    ({ item_id: item, due_date: due }) =>
      `<issue><surname>Doe</surname><itemnumber>${item}</itemnumber><date_due>${due.slice(0, 10)} 23:59:00</date_due></issue>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" ?><GetRecords><record><biblionumber>1</biblionumber>
<items>${items.join("")}</items><reserves>${reserves.join("")}</reserves><issues>${issues.join("")}</issues></record></GetRecords>`;
}
