import { awaitsDemo, loadDemo } from "../demo/load.ts";
import { demoSignIns, demoSignInText } from "../demo/sign-ins.ts";
import { CannotDo, type Command } from "./command.ts";
import { withDeployment } from "./opened.ts";

export const demoCommand: Command = {
  name: "demo",
  summary: "Load the demo consortium into an empty network.",
  usage: "",
  examples: ["commonshelf demo", "COMMONSHELF_DATA=/tmp/trial commonshelf demo"],
  run: (invocation) =>
    withDeployment(
      invocation,
      async (deployment) => {
        if (!(await awaitsDemo(deployment)))
          throw new CannotDo(
            "This network has libraries already; the demo goes into an empty one: COMMONSHELF_DATA=/another/folder commonshelf demo",
          );
        await loadDemo(deployment, invocation.terminal.progress);
        invocation.terminal.result(`The demo consortium is loaded.\n\n${demoSignInText()}`, {
          loaded: true,
          ...demoSignIns(),
        });
        return 0;
      },
      { first: true },
    ),
};
