import {
  Badge,
  Card,
  Disclosure,
  EmptyState,
  LinkButton,
  PageHeader,
  type Tone,
  WhatIsThis,
} from "#ui";
import type { OwnRequest } from "../../actions/reader/own-requests.ts";
import { hereStates, urgentStates } from "../../model/reader/way.ts";
import { dayAt, nameOf, nowWords, type OwnSetting } from "./own-setting.ts";

type Props = OwnSetting & { readonly requests: readonly OwnRequest[] };

/** What I have asked for from elsewhere: what goes on first, what has ended folded. */
export function OwnListPage({ requests, ...setting }: Props) {
  const { t } = setting;
  const open = requests.filter(({ row }) => row.endedAt === null);
  const ended = requests.filter(({ row }) => row.endedAt !== null);
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("requests")}
        lead={t("requests-lead")}
        help={<WhatIsThis label={t("what-is-this")}>{t("requests-help")}</WhatIsThis>}
      />
      {open.length === 0 && <Nothing t={t} />}
      {open.length > 0 && <RequestCards requests={open} {...setting} />}
      {ended.length > 0 && (
        <Disclosure label={t("ended", { count: ended.length })}>
          <p>{t("ended-about")}</p>
          <RequestCards requests={ended} {...setting} />
        </Disclosure>
      )}
      <p className="cluster no-print">
        {open.length > 0 && (
          <LinkButton href="/request" icon="plus">
            {t("request-other")}
          </LinkButton>
        )}
        <a href="/my/notices/settings">{t("notice-settings")}</a>
      </p>
    </div>
  );
}

function Nothing({ t }: Pick<OwnSetting, "t">) {
  return (
    <EmptyState
      icon="truck"
      title={t("none-title")}
      action={
        <>
          <LinkButton href="/find" look="primary">
            {t("none-find")}
          </LinkButton>
          <LinkButton href="/request">{t("request-other")}</LinkButton>
        </>
      }
    >
      <p>{t("none-text")}</p>
    </EmptyState>
  );
}

function RequestCards({ requests, ...setting }: Props) {
  return (
    <div className="grid">
      {requests.map((own) => (
        <Card
          key={own.row.id}
          title={nameOf(own)}
          href={`/my/requests/${own.row.id}`}
          level={2}
          kicker={<StateBadge own={own} {...setting} />}
          footer={
            own.forgottenAt && (
              <span className="small soft">
                {setting.t("forgotten", { date: dayAt(setting, own, own.forgottenAt) })}
              </span>
            )
          }
        >
          <p>{nowWords(setting, own)}</p>
        </Card>
      ))}
    </div>
  );
}

/** How it stands, in a word or two. */
export function StateBadge({ own, t }: OwnSetting & { readonly own: OwnRequest }) {
  return <Badge tone={toneOf(own)}>{t(`state-${own.row.state}`)}</Badge>;
}

function toneOf({ row: { state, endedAt } }: OwnRequest): Tone | "plain" {
  if (urgentStates.includes(state)) return "warn";
  if (hereStates.includes(state)) return "ok";
  return endedAt ? "plain" : "info";
}
