import type { Cards } from "../../actions/cards/load-cards.ts";
import type { Teller } from "./happened.ts";

/** What is needed to show a thread: to whom, and what its messages lead to. */
export type ThreadSetting = Teller & {
  /** Under this path its files are given out. */
  readonly files: string;
  /** Names of this site: links to pages under them may have a card. */
  readonly hosts: readonly string[];
  readonly cards: Cards;
};
