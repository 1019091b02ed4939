import { openDoor } from "#kernel/listening";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { loadDemo } from "../../../src/app/demo/load.ts";
import { z3950 } from "../../../src/modules/catalogue/wire/z3950/listener.ts";

/** The demo catalogue behind a Z39.50 door on a free port. */
export type Z3950Site = {
  readonly deployment: TestDeployment;
  readonly port: number;
  readonly close: () => Promise<void>;
};

/** Opens it; whoever does closes it. */
export async function z3950Site(): Promise<Z3950Site> {
  const deployment = await testDeployment();
  await loadDemo(deployment, () => undefined);
  await deployment.searchIsCurrent();
  const { services } = deployment;
  const door = await openDoor({ host: "127.0.0.1", port: 0 }, z3950.door(deployment), services.log);
  return {
    deployment,
    port: door.port,
    close: async () => {
      await door.stop();
      await deployment.close();
    },
  };
}
