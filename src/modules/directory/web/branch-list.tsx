import { formatClock } from "#kernel/i18n";
import { Disclosure, Heading } from "#ui";
import type { Branch, LibraryEntry } from "../model/entries.ts";
import { scheduleOf } from "../model/opening/schedule.ts";
import { PostalAddress } from "./address.tsx";
import { OpeningBadge } from "./opening-words.tsx";
import { weekdayName } from "./times.ts";
import { said, type View } from "./view.ts";
import { Week } from "./week.tsx";

/** The branches of a library: where, whether open now, and the week; a single one shows its week at once. */
export function BranchList({ view, library }: { view: View; library: LibraryEntry }) {
  const { t, locale, now } = view;
  const { timeZone, branches } = library;
  const date = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return (
    <section className="stack" aria-labelledby="branches">
      <h2 id="branches">{t("branches-and-hours")}</h2>
      <p className="small soft">
        {t("zone-said", {
          zone: timeZone.replaceAll("_", " "),
          day: weekdayName(locale, date),
          time: formatClock(locale, now, timeZone),
        })}
      </p>
      <ul className="branches">
        {branches.map((branch) => (
          <li key={branch.code} id={`branch-${branch.code}`} className="branch">
            <BranchFacts view={view} library={library} branch={branch} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function BranchFacts(props: { view: View; library: LibraryEntry; branch: Branch }) {
  const { view, library, branch } = props;
  const { t, locale } = view;
  const name = said(branch.name, locale);
  const schedule = scheduleOf(library, branch);
  const week = (
    <Week view={view} schedule={schedule} caption={t("week-of", { branch: name.text })} />
  );
  return (
    <>
      <div className="cluster cluster-apart">
        <Heading level={3} lang={name.lang}>
          {name.text}
        </Heading>
        <OpeningBadge view={view} schedule={schedule} />
      </div>
      {branch.kind === "stop" && <p className="small soft">{t("mobile-stop")}</p>}
      <PostalAddress address={branch.address} locale={locale} />
      {branch.phone && <PhoneLink phone={branch.phone} />}
      {library.branches.length === 1 ? week : <Disclosure label={t("week")}>{week}</Disclosure>}
    </>
  );
}

/** A telephone number that can be called from the page. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a className="phone" href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`} dir="ltr">
      {phone.replaceAll(" ", "\u00a0")}
    </a>
  );
}
