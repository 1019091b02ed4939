import { testDeployment, type TestDeployment } from "#test/deployment";
import { deliver } from "../../../src/modules/catalogue/test/deliver.ts";
import * as sample from "../../../src/modules/catalogue/test/records.ts";

/** Two libraries, five titles; one of them both have. */
export async function openShelf(): Promise<TestDeployment> {
  const d = await testDeployment({ PORT: "0" });
  const [harbour, hill] = [
    await d.library("harbour", "Harbour Library"),
    await d.library("hill", "Hill Library"),
  ];
  const shared = {
    number: "s1",
    title: "The sea, the sea",
    author: "Murdoch, Iris",
    year: 1978,
    isbn: "9780141186160",
    subject: "Theatre",
  };
  const books = [
    {
      number: "h1",
      title: "Sea & wind <a handbook>",
      author: "Okri, Ben",
      year: 1991,
      isbn: "0140434674",
      subject: "Wind",
      copies: [
        ["B1", "Available"],
        ["B2", "On loan"],
      ] as const,
    },
    {
      number: "h2",
      title: "Persuasion",
      author: "Austen, Jane",
      year: 1996,
      subject: "Bath (England)",
      copies: [["B3", "Gone fishing"]] as const,
    },
    {
      number: "h3",
      title: "Gardens of the wind",
      author: "Austen, Mary",
      year: 2004,
      subject: "Gardening",
      copies: [["B4", "Missing"]] as const,
    },
    {
      number: "h4",
      title: "Море и ветер",
      author: "Чехов, Антон",
      year: 1985,
      language: "rus",
      subject: "Sea",
    },
  ];
  await deliver(d, harbour, sample.file({ ...shared, copies: [["B9", "Available"]] }, ...books));
  await deliver(d, hill, sample.file({ ...shared, number: "x1", copies: [["C1", "Checked out"]] }));
  await d.searchIsCurrent();
  return d;
}
