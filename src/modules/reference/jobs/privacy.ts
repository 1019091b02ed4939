import { systemPrincipal } from "#kernel/access";
import { handles, type ModuleManifest } from "#kernel/manifest";
import { FORGET_TOLD, forgetTold } from "../actions/privacy/forget-told.ts";

/** What follows when an inquiry is erased. */
export const privacyJobs: NonNullable<ModuleManifest["jobs"]> = [
  handles(FORGET_TOLD, ({ payload, run }) =>
    run(
      {
        principal: systemPrincipal("what was told of an erased inquiry"),
        library: null,
        locale: "en",
        reach: "system",
      },
      (ctx) => forgetTold(ctx, payload.inquiry),
    ),
  ),
];
