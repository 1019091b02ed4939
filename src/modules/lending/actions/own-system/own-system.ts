import type { OutboundRules } from "#kernel/outbound";
import type { Done, ItemFound, OrderOf, UserFound } from "../../model/own-system/act.ts";
import type { Reason } from "../../model/own-system/reason.ts";
import type { SettingsOf, SystemKind } from "../../model/own-system/settings.ts";

/**
 * A library's own system, as lending needs it. Each call is one question and one answer; what the
 * system refuses, and what goes wrong on the way, is thrown as OwnSystemFault.
 */
export type OwnSystem = {
  readonly lookUser: (order: OrderOf<"look-user">) => Promise<UserFound>;
  readonly lookItem: (order: OrderOf<"look-item">) => Promise<ItemFound>;
  /** A hold on the shelf for a library that asks, so that nobody else takes the copy. */
  readonly requestItem: (order: OrderOf<"request-item">) => Promise<Done>;
  readonly cancelRequest: (order: OrderOf<"cancel-request">) => Promise<Done>;
  /** A temporary item for a borrowed book. The same number again makes nothing new; it stays out of the catalogue. */
  readonly acceptItem: (order: OrderOf<"accept-item">) => Promise<Done>;
  readonly checkOut: (order: OrderOf<"check-out">) => Promise<Done>;
  readonly checkIn: (order: OrderOf<"check-in">) => Promise<Done>;
  readonly renew: (order: OrderOf<"renew">) => Promise<Done>;
  readonly recall: (order: OrderOf<"recall">) => Promise<Done>;
  readonly charge: (order: OrderOf<"charge">) => Promise<Done>;
  /** A reader has paid at our desk what the system has charged them. */
  readonly pay: (order: OrderOf<"pay">) => Promise<Done>;
  readonly deleteItem: (order: OrderOf<"delete-item">) => Promise<Done>;
};

/** All that is needed to speak to one. */
export type Access<Kind extends SystemKind = SystemKind> = {
  readonly settings: SettingsOf<Kind>;
  readonly secret: string;
  readonly rules: OutboundRules;
  /** Whether the operator lets such things go unsecured beyond this machine. */
  readonly unsecured: boolean;
  readonly now: Temporal.Instant;
  readonly timeZone: string;
  /** Ends at the deadline. */
  readonly signal: AbortSignal;
};

/** The system, or our own rule, said no, or nothing came back. `said` is what the system itself said. */
export class OwnSystemFault extends Error {
  readonly reason: Reason;
  readonly said: string | null;
  constructor(reason: Reason, said: string | null = null) {
    super(said === null ? reason : `${reason}: ${said}`);
    this.name = "OwnSystemFault";
    this.reason = reason;
    this.said = said;
  }
}
