import { Badge, type Tone } from "#ui";
import { levelOf, type Level } from "../../model/desk/level.ts";
import type { LendingDesk } from "./lending-desk.ts";

const TONES: Readonly<Record<Level, Tone | "plain">> = {
  late: "danger",
  today: "warn",
  "in-time": "plain",
};

/** How something stands against its time, in words. */
export function LevelWords({
  desk,
  deadline,
}: {
  readonly desk: LendingDesk;
  readonly deadline: Date | null;
}) {
  const level = levelOf(deadline, desk.now, desk.library.timeZone);
  if (!level || !deadline) return <span className="soft">{desk.t("level-none")}</span>;
  return (
    <span className="stack-tight stack">
      <span>
        <Badge tone={TONES[level]}>{desk.t(`level-${level}`)}</Badge>
      </span>
      <time className="small soft" dateTime={deadline.toISOString()}>
        {desk.day(deadline)}
      </time>
    </span>
  );
}
