import type { Found } from "../../../model/availability/live-copy.ts";
import type { ConnectorKind } from "../../../model/availability/target.ts";
import type { Connector, Question } from "./connector.ts";
import { askIlsDi } from "./ils-di.ts";
import { askKoha } from "./koha.ts";
import { askSip2 } from "./sip2.ts";
import { askSru } from "./sru.ts";
import { askZ3950 } from "./z3950.ts";

const connectors: { readonly [Kind in ConnectorKind]: Connector<Kind> } = {
  sru: askSru,
  z3950: askZ3950,
  "ils-di": askIlsDi,
  koha: askKoha,
  sip2: askSip2,
};

/** Asks by the protocol that the settings name. */
export async function connect(question: Question): Promise<Found | null> {
  // Settings and connector are of one kind: both were found by the same name.
  const ask = connectors[question.settings.connector] as Connector<ConnectorKind>;
  return ask(question);
}
