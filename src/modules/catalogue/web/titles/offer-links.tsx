import type { Offer, TitleOffers } from "#kernel/manifest";
import type { Ctx } from "#kernel/tenancy";
import { LinkButton } from "#ui";

/** What all modules offer for a title, in the order of the modules. */
export async function offersFor(
  ctx: Ctx,
  offers: readonly TitleOffers[],
  title: { readonly id: string; readonly atHome: boolean },
): Promise<readonly Offer[]> {
  const found: Offer[] = [];
  for (const { forTitle } of offers) {
    const offer = await forTitle(ctx, title);
    if (offer) found.push(offer);
  }
  return found;
}

/** Links to what is offered; the first is the one thing to do where nothing nearer can be done. */
export function OfferLinks({ offers }: { readonly offers: readonly Offer[] }) {
  return offers.map(({ href, label, note }) => (
    <span key={href} className="cluster title-offer">
      <LinkButton href={href} look="primary" rel="nofollow">
        {label}
      </LinkButton>
      {note && <span className="soft small">{note}</span>}
    </span>
  ));
}
