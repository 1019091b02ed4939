import type { Cards } from "../../actions/cards/load-cards.ts";
import { ownLinks } from "../../model/cards/own-links.ts";
import { ThingCard } from "./thing-card.tsx";

/** Cards of what a message links to on this site. */
export function MessageCards({
  text,
  hosts,
  cards,
}: {
  readonly text: string;
  readonly hosts: readonly string[];
  readonly cards: Cards;
}) {
  if (cards.size === 0) return null;
  return ownLinks(text, hosts).map(({ path }) => {
    const card = cards.get(path);
    return card && <ThingCard key={path} card={card} />;
  });
}
