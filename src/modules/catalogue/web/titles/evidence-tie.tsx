import { formatDate } from "#kernel/i18n";
import type { Library } from "#kernel/tenancy";
import { Button, Disclosure, Form, FormActions } from "#ui";
import type { Tie, Word } from "../../actions/matching/title-evidence.ts";
import { isolated } from "../desk/isolated.ts";
import { ReasonFields } from "../matching/reason-fields.tsx";
import { Opinion } from "../matching/opinion.tsx";
import type { MatchSetting } from "../matching/setting.ts";
import { Why } from "../matching/why.tsx";
import { recordAddress } from "./comparison.tsx";

/** In whose name a cataloguer decides, and where matching is at home at that desk. */
export type CataloguersDesk = { readonly library: Library; readonly home: string };

type TieCardProps = {
  readonly tie: Tie;
  readonly title: string;
  readonly setting: MatchSetting;
  readonly desk: CataloguersDesk | null;
  /** Whether it is the only record of its title. */
  readonly alone: boolean;
};

/** One record: what ties it to another, what was said of it, and for cataloguers the way out. */
export function TieCard(props: TieCardProps) {
  const { tie, title, setting, desk, alone } = props;
  const { record, words } = tie;
  const { t, places } = setting;
  const id = `record-${record.id}`;
  return (
    <section className="evidence-tie stack" aria-labelledby={id}>
      <div>
        <h2 id={id}>{places.libraryName(record.library)}</h2>
        <p className="soft">
          <a href={recordAddress(title, record.id)}>
            {t("row-record")} <bdi>{record.controlNumber}</bdi>
          </a>
          {" · "}
          <bdi>{record.description.titles.main.full}</bdi>
        </p>
      </div>
      <Strongest {...props} />
      {words.length > 0 && <Words {...props} />}
      {desk && !alone && <WayOut {...props} desk={desk} />}
    </section>
  );
}

function Strongest({ tie, setting, desk }: TieCardProps) {
  const { record, strongest } = tie;
  if (!strongest) return null;
  const { to } = strongest;
  return (
    <div className="stack stack-tight">
      <p>{setting.t("tied-to", { record: nameOf(to, setting) })}</p>
      <Opinion {...setting} decision={strongest.decision} reasons={strongest.reasons} />
      {desk && (
        <p className="no-print">
          <a href={`${desk.home}/pair?a=${record.id}&b=${to.id}`}>{setting.t("side-by-side")}</a>
        </p>
      )}
    </div>
  );
}

/** A record within a sentence. */
function nameOf(
  { library, controlNumber }: { readonly library: string; readonly controlNumber: string },
  { t, places }: MatchSetting,
): string {
  return t("record-of", { library: places.libraryName(library), number: isolated(controlNumber) });
}

function Words({ tie: { words, record }, setting }: TieCardProps) {
  const { t } = setting;
  const acts = [...Map.groupBy(words, ({ act }) => act).values()];
  const id = `words-${record.id}`;
  return (
    <div className="stack stack-tight">
      <h3 id={id}>{t("words-said")}</h3>
      <ul aria-labelledby={id}>
        {acts.map((said) => (
          <SaidOf key={said[0]?.act} said={said} setting={setting} />
        ))}
      </ul>
    </div>
  );
}

/** What was said in one act of a record and one other, or several. */
function SaidOf({
  said,
  setting,
}: {
  readonly said: readonly Word[];
  readonly setting: MatchSetting;
}) {
  const { t, places, locale } = setting;
  const [word] = said;
  if (!word) return null;
  const zone = places.libraries.get(word.library)?.timeZone ?? "UTC";
  const at = Temporal.Instant.fromEpochMilliseconds(word.decidedAt.getTime());
  const day = at.toZonedDateTimeISO(zone).toPlainDate();
  const sentence = t(`word-${word.verdict}`, {
    library: places.libraryName(word.library),
    when: formatDate(locale, day),
    record: nameOf(word.other, setting),
  });
  const others = said.length > 1 && ` (${t("and-others", { count: said.length - 1 })})`;
  const reasoned = word.ground !== null || word.reason !== "";
  return (
    <li>
      {sentence}
      {others}
      {word.other.title !== null && word.verdict === "different" && (
        <>
          {" "}
          <a href={`/titles/${word.other.title}`}>{t("see-title")}</a>
        </>
      )}
      {reasoned && (
        <span className="soft">
          <Why {...word} t={t} />
        </span>
      )}
    </li>
  );
}

function WayOut({
  tie: { record },
  setting,
  desk,
}: TieCardProps & { readonly desk: CataloguersDesk }) {
  const { t } = setting;
  // Each card has such a form: its name says of which record.
  const label = `${t("not-here")}: ${nameOf(record, setting)}`;
  return (
    <div className="no-print">
      <Disclosure label={t("not-here")}>
        <Form action={`${desk.home}/partings`} label={label}>
          <p>{t("not-here-text")}</p>
          <input type="hidden" name="record" value={record.id} />
          <ReasonFields t={t} id={record.id} />
          <FormActions>
            <Button icon="close">{t("take-out")}</Button>
          </FormActions>
        </Form>
      </Disclosure>
    </div>
  );
}
