// dependency-cruiser reads TypeScript through the compiler's JavaScript API, which TypeScript 7 no
// longer has: it would read no module and report no fault. This lets it find TypeScript 6 instead.
import { registerHooks } from "node:module";

registerHooks({
  resolve: (specifier, context, next) =>
    next(
      specifier === "typescript" || specifier.startsWith("typescript/")
        ? specifier.replace("typescript", "typescript6")
        : specifier,
      context,
    ),
});
