import { formatDateTime, type Locale } from "#kernel/i18n";
import type { Notice, Said } from "#kernel/notices";
import { Badge, EmptyState, FormButton, LinkButton } from "#ui";
import type { NoticeT } from "../../messages/notices-index.ts";

/** A notice in words; `from`: the library in whose name it was told. */
export type ShownNotice = Notice & Said & { readonly from: string | undefined };

type CentreProps = {
  readonly t: NoticeT;
  readonly locale: Locale;
  /** The reader's time zone. */
  readonly zone: string;
  readonly shown: readonly ShownNotice[];
  /** The last notice shown, where there are older ones. */
  readonly older: string | undefined;
  /** Whether this is the newest page. */
  readonly first: boolean;
};

/** All that a person was told, newest first; what is not read yet is marked. */
export function CentrePage(props: CentreProps) {
  const { t, shown, older, first } = props;
  return (
    <div className="stack stack-wide">
      <h1>{t("title")}</h1>
      {shown.length === 0 && first ? <Nothing t={t} /> : <Notices {...props} />}
      {older && (
        <p>
          <LinkButton href={`/my/notices?before=${older}`}>{t("older")}</LinkButton>
        </p>
      )}
    </div>
  );
}

function Nothing({ t }: { readonly t: NoticeT }) {
  const choose = <LinkButton href="/my/notices/settings">{t("to-settings")}</LinkButton>;
  return (
    <EmptyState icon="bell" title={t("none")} action={choose}>
      <p>{t("none-text")}</p>
    </EmptyState>
  );
}

function Notices({ t, locale, zone, shown }: CentreProps) {
  return (
    <>
      <p className="soft">{t("lead")}</p>
      <div className="cluster">
        {shown.some(({ readAt }) => readAt === null) && (
          <FormButton action="/my/notices/read" icon="check">
            {t("read-all")}
          </FormButton>
        )}
        <LinkButton href="/my/notices/settings" look="quiet" icon="settings">
          {t("to-settings")}
        </LinkButton>
      </div>
      <ol className="told">
        {shown.map((notice) => (
          <OneNotice key={notice.id} {...{ t, locale, zone, notice }} />
        ))}
      </ol>
    </>
  );
}

type OneProps = Pick<CentreProps, "t" | "locale" | "zone"> & { readonly notice: ShownNotice };

function OneNotice({ t, locale, zone, notice }: OneProps) {
  const { id, title, text, at, readAt, times, from } = notice;
  const fresh = readAt === null;
  const told = Temporal.Instant.fromEpochMilliseconds(at.getTime());
  return (
    <li className={fresh ? "told-one told-new" : "told-one"}>
      <div className="told-head">
        <h2 className="told-title">
          <a href={`/my/notices/${id}`} dir="auto">
            {title}
          </a>
        </h2>
        {fresh && <Badge tone="info">{t("new")}</Badge>}
      </div>
      {text && <p dir="auto">{text}</p>}
      <div className="told-foot">
        <p className="small soft">
          <time dateTime={told.toString()}>{formatDateTime(locale, told, zone)}</time>
          {from && (
            <>
              {" · "}
              <bdi>{from}</bdi>
            </>
          )}
          {times > 1 && ` · ${t("times", { count: times })}`}
        </p>
        <MarkButton t={t} id={id} title={title} fresh={fresh} />
      </div>
    </li>
  );
}

function MarkButton(props: {
  readonly t: NoticeT;
  readonly id: string;
  readonly title: string;
  readonly fresh: boolean;
}) {
  const { t, id, title, fresh } = props;
  const to = fresh ? "read" : "unread";
  return (
    <FormButton
      action={`/my/notices/${id}/${to}`}
      size="small"
      look="quiet"
      label={t(`${to}-one-of`, { title })}
    >
      {t(`${to}-one`)}
    </FormButton>
  );
}
