import { backupCommand } from "./backup.ts";
import { clusterCommand } from "./cluster.ts";
import type { Command } from "./command.ts";
import { demoCommand } from "./demo.ts";
import { doctorCommand } from "./doctor/doctor.ts";
import { importCommand } from "./import.ts";
import { indexCompareCommand } from "./index-compare.ts";
import { libraryAddCommand, libraryListCommand } from "./library.ts";
import { mailAgainCommand, mailListCommand, mailShowCommand } from "./mail.ts";
import { marcCommand } from "./marc.ts";
import { matchCommand } from "./match.ts";
import { migrateCommand } from "./migrate.ts";
import { mockIso18626Command } from "./mock/iso18626.ts";
import { mockNcipCommand } from "./mock/ncip.ts";
import { mockReferencePartnerCommand } from "./mock/reference-partner.ts";
import { mockSip2Command } from "./mock/sip2.ts";
import { personInviteCommand, personListCommand } from "./person.ts";
import { reindexCommand } from "./reindex.ts";
import { restoreCommand } from "./restore.ts";
import { searchCommand } from "./search.ts";
import { startCommand } from "./start.ts";

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  startCommand,
  migrateCommand,
  demoCommand,
  libraryAddCommand,
  libraryListCommand,
  personInviteCommand,
  personListCommand,
  importCommand,
  marcCommand,
  matchCommand,
  clusterCommand,
  searchCommand,
  reindexCommand,
  indexCompareCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  mailListCommand,
  mailShowCommand,
  mailAgainCommand,
  mockNcipCommand,
  mockSip2Command,
  mockIso18626Command,
  mockReferencePartnerCommand,
];
