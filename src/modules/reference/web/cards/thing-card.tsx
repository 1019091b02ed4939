import type { Card } from "#kernel/manifest";
import { createElement } from "react";
import { AvailabilityLine } from "#ui";

/** A thing of this site in short, with what can be done with it. It opens beside the conversation, which goes on. */
export function ThingCard({ card }: { readonly card: Card }) {
  const { href, title, lang, by, picture, fact, offers } = card;
  return (
    <div className="thing-card">
      {picture && <img src={picture} alt="" loading="lazy" width={48} height={72} />}
      <div className="thing-card-text">
        <a href={href} target="_blank" rel="noopener" lang={lang ?? undefined} dir="auto">
          {title}
        </a>
        {by && <bdi className="small soft">{by}</bdi>}
        {fact && <Fact fact={fact} />}
        {offers.map((offer) => (
          <span key={offer.href}>
            <a
              className="button button-small"
              href={offer.href}
              target="_blank"
              rel="noopener nofollow"
            >
              {offer.label}
            </a>{" "}
            {offer.note && <span className="small soft">{offer.note}</span>}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Where it can be had: as it is known, and where script runs, as it is when somebody looks (`elements/live.ts`). */
function Fact({ fact }: { readonly fact: NonNullable<Card["fact"]> }) {
  const line = (
    <AvailabilityLine state={fact.state} more={fact.more}>
      {fact.text}
    </AvailabilityLine>
  );
  if (fact.live === null) return line;
  return createElement("cs-live", { src: fact.live }, <div data-fact="">{line}</div>);
}
