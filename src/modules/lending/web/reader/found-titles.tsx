import { LinkButton } from "#ui";
import type { TitleRow } from "#modules/catalogue";
import { readOnline } from "../../actions/reader/held-after-all.ts";
import type { TypedWish } from "../../model/reader/typed-wish.ts";
import type { RequestSetting } from "./request-setting.ts";

type Props = Pick<RequestSetting, "t" | "typed"> & { readonly found: readonly TitleRow[] };

/** What is further down is hardly meant. */
const SHOWN = 5;

/** Titles of the catalogue that may be meant: a request for one of them comes sooner. */
export function FoundTitles({ t, typed, found }: Props) {
  if (found.length === 0) return null;
  return (
    <section className="stack stack-tight" aria-labelledby="found">
      <h2 id="found">{t("found-title")}</h2>
      <p>{t("found-lead")}</p>
      <ul className="stack stack-tight">
        {found.slice(0, SHOWN).map((row) => (
          <li key={row.id}>
            <div className="cluster cluster-apart">
              <span>
                <a href={`/titles/${row.id}`} dir="auto">
                  {[row.title, row.subtitle].filter(Boolean).join(": ")}
                </a>{" "}
                <bdi className="soft">
                  {[row.responsibility ?? row.authors.join("; "), row.year]
                    .filter(Boolean)
                    .join(", ")}
                </bdi>
              </span>
              {!readOnline(row) && (
                <LinkButton
                  href={`/request/title/${row.id}?${partOf(typed.values)}`}
                  size="small"
                  rel="nofollow"
                  label={t("found-request-of", { title: row.title })}
                >
                  {t("found-request")}
                </LinkButton>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was typed of the part that is wanted, and where it shall be put. */
function partOf(values: TypedWish): string {
  const copy = values.thing === "article" || values.thing === "chapter";
  const names = ["part", "part-author", "volume", "issue", "pages", "pickup", "note"] as const;
  const query = new URLSearchParams({ want: copy ? "copy" : "loan" });
  for (const name of names) if (values[name]) query.set(name, values[name]);
  return String(query);
}
