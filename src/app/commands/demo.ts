import { allLibraries } from "#kernel/tenancy";
import { loadDemo } from "../demo/load.ts";
import { demoSignIns } from "../demo/sign-ins.ts";
import { asSystem } from "../system.ts";
import { type Command, WrongUse } from "./command.ts";
import { withDeployment } from "./opened.ts";

export const demoCommand: Command = {
  name: "demo",
  summary: "Load the demo consortium into an empty network.",
  usage: "",
  examples: ["commonshelf demo"],
  run: (invocation) =>
    withDeployment(invocation, async (deployment) => {
      const members = await deployment.run(asSystem("command: demo"), allLibraries);
      if (members.length > 0)
        throw new WrongUse(
          "This network has libraries already; the demo goes into an empty one (COMMONSHELF_DATA=/another/folder).",
        );
      await loadDemo(deployment, invocation.terminal.progress);
      invocation.terminal.result(demoSignIns(), { loaded: true });
      return 0;
    }),
};
