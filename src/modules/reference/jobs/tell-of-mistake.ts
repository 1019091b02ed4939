import { systemPrincipal } from "#kernel/access";
import { handles, type ModuleManifest } from "#kernel/manifest";
import { TELL_OF_MISTAKE, tellOfMistake } from "../actions/info/report-mistake.ts";

/** Tells a library's administrators what somebody found wrong. */
export const mistakeJobs: NonNullable<ModuleManifest["jobs"]> = [
  handles(TELL_OF_MISTAKE, async ({ payload, run, visitor: { locale } }) => {
    const principal = systemPrincipal("a mistake in a desk's information");
    await run({ principal, library: null, locale, reach: "system" }, (ctx) =>
      tellOfMistake(ctx, payload),
    );
  }),
];
