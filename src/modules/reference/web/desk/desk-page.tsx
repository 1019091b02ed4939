import { createElement } from "react";
import { Notice, PageHeader, WhatIsThis } from "#ui";
import type { WhoIsThere } from "../../actions/desk/who-is-there.ts";
import { welcomeWords } from "../../messages/welcome-index.ts";
import { DeskAlerts } from "../welcome/alerts.tsx";
import { FirstRound } from "../welcome/first-round.tsx";
import { atDesk } from "./at-desk.ts";
import { Board, type BoardProps } from "./board.tsx";
import { DeskTabs } from "./desk-tabs.tsx";
import { PresenceForm, type PresenceProps } from "./presence-form.tsx";

export interface DeskPageProps extends BoardProps {
  readonly there: WhoIsThere;
  readonly skills: PresenceProps["skills"];
  readonly token: string;
  readonly after: number;
  readonly done: string | null;
  /** Whether somebody who is new is shown round. */
  readonly round: boolean;
}

/** The first page of the desk. Where script runs, the board renews itself, and one counts as there. */
export function DeskPage(props: DeskPageProps) {
  const { desk, there, skills } = props;
  const { t, home, library } = desk;
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("desk")}
        lead={t("desk-lead")}
        help={
          <WhatIsThis label={t("what-is-this")}>
            <p>{t("what-is-this-text")}</p>
            {!props.round && (
              <p>
                <a href={`${home}?round=again`}>{welcomeWords(desk.locale)("round-again")}</a>
              </p>
            )}
          </WhatIsThis>
        }
      />
      {props.done && (
        <Notice tone="ok" announce="status">
          <p>{props.done}</p>
        </Notice>
      )}
      <DeskTabs desk={desk} current="desk" />
      {props.round && <FirstRound desk={desk} />}
      <PresenceForm desk={desk} there={there} skills={skills} />
      {createElement(
        "cs-desk",
        {
          token: props.token,
          stream: library.id,
          after: props.after,
          board: `${home}/board`,
        },
        <Board {...props} />,
      )}
      <DeskAlerts desk={desk} />
      {atDesk(desk)}
    </div>
  );
}
