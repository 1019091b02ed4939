import type { LiveAnswer } from "../../model/availability/live-copy.ts";

/** What a title's page knows of the libraries' own systems. */
export type LiveSetting = {
  /** Codes of the libraries that can be asked. */
  readonly askable: ReadonlySet<string>;
  /** What those that were asked for this page have answered. */
  readonly answers: ReadonlyMap<string, LiveAnswer>;
};

/** The address of what one library's own system says of a title, as a part of its page. */
export function liveAddress(title: string, library: string): string {
  return `/titles/${title}/live/${encodeURIComponent(library)}`;
}
