import { ncipSystem } from "./ncip/ncip.ts";
import { type Access, type OwnSystem, OwnSystemFault } from "./own-system.ts";
import { sip2System } from "./sip2/sip2.ts";
import type { Deed, Done, OrderOf } from "../../model/own-system/act.ts";

/** The system that the settings speak of. @throws OwnSystemFault `not-set` where people do it by hand */
export function openSystem(access: Access): OwnSystem {
  const { settings } = access;
  if (settings.kind === "ncip") return ncipSystem({ ...access, settings });
  if (settings.kind === "sip2") return sip2System({ ...access, settings });
  throw new OwnSystemFault("not-set");
}

/** Does one thing there. @throws OwnSystemFault, and whatever `whyOf` knows */
export function perform(system: OwnSystem, order: OrderOf<Deed>): Promise<Done> {
  // Which of them takes the order was found by its very name.
  const does = deedsOf(system)[order.act] as (order: OrderOf<Deed>) => Promise<Done>;
  return does(order);
}

function deedsOf(system: OwnSystem) {
  return {
    "request-item": system.requestItem,
    "cancel-request": system.cancelRequest,
    "accept-item": system.acceptItem,
    "check-out": system.checkOut,
    "check-in": system.checkIn,
    renew: system.renew,
    recall: system.recall,
    charge: system.charge,
    pay: system.pay,
    "delete-item": system.deleteItem,
  } satisfies Record<Deed, unknown>;
}
