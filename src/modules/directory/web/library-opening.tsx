import { Badge } from "#ui";
import type { LibraryEntry } from "../model/entries.ts";
import { openingNow } from "../model/opening/opening-now.ts";
import { scheduleOf } from "../model/opening/schedule.ts";
import { OpeningBadge, opensText } from "./opening-words.tsx";
import type { View } from "./view.ts";

/** Whether any of a library's branches is open now; of one branch, until when. */
export function LibraryOpening({ view, library }: { view: View; library: LibraryEntry }) {
  const [only, ...others] = library.branches;
  if (!only) return null;
  if (others.length === 0) return <OpeningBadge view={view} schedule={scheduleOf(library, only)} />;
  return <BranchesOpening view={view} library={library} />;
}

function BranchesOpening({ view, library }: { view: View; library: LibraryEntry }) {
  const { t, now } = view;
  const openings = library.branches.map((branch) => openingNow(scheduleOf(library, branch), now));
  const open = openings.filter((opening) => opening.open).length;
  const opens = openings
    .flatMap((opening) => (opening.open ? [] : (opening.opens ?? [])))
    .sort((a, b) => Temporal.Instant.compare(a, b))[0];
  return (
    <Badge tone={open > 0 ? "ok" : "plain"} icon="clock">
      {open > 0
        ? t("branches-open", { open, of: openings.length })
        : opens
          ? t("closed-then", {
              state: t("closed"),
              opens: opensText(view, opens, library.timeZone),
            })
          : t("closed")}
    </Badge>
  );
}
