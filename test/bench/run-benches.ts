/** A program outside npm that a benchmark compares with. */
type Peer = { readonly command: string; readonly package: string };

/** A benchmark: a program that prints its figures as Markdown, and progress on standard error. */
export type Bench = {
  readonly name: string;
  readonly title: string;
  readonly file: string;
  /** Arguments that set its size, where it has one: records, or megabytes. */
  readonly sized?: (size: number) => readonly string[];
  readonly peers?: readonly Peer[];
  /** Whether it reads the fixtures of other projects, which are not part of this repository. */
  readonly fixtures?: boolean;
};

/** Every benchmark, in the order in which `npm run bench` runs them. */
export const benches: readonly Bench[] = [
  {
    name: "marc",
    title: "Reading MARC",
    file: "marc.ts",
    sized: (megabytes) => [String(megabytes)],
    peers: [{ command: "yaz-marcdump", package: "yaz" }],
    fixtures: true,
  },
  {
    name: "import",
    title: "Loading catalogues",
    file: "import.ts",
    sized: (records) => ["--records", String(records)],
    fixtures: true,
  },
  {
    name: "blocking",
    title: "Who is compared with whom",
    file: "blocking.ts",
    sized: (records) => [String(records)],
    fixtures: true,
  },
  {
    name: "desk-claims",
    title: "Fifty who claim the same inquiry",
    file: "desk-claims.ts",
    sized: (rounds) => ["--rounds", String(rounds)],
  },
  {
    name: "desk-idle",
    title: "Ten thousand who wait, a thousand who talk",
    file: "desk-idle.ts",
    sized: (talks) => ["--talks", String(talks)],
  },
  {
    name: "desk-storm",
    title: "Conversations while programs are killed",
    file: "desk-storm.ts",
    sized: (talks) => ["--talks", String(talks)],
  },
  {
    name: "search",
    title: "Searching a million records",
    file: "search.ts",
    sized: (records) => [String(records)],
    peers: [{ command: "zebraidx", package: "idzebra-2.0" }],
  },
  { name: "known-item", title: "The known item comes first", file: "known-item.ts" },
  {
    name: "http",
    title: "Searching over HTTP",
    file: "http.ts",
    sized: (records) => [String(records)],
    fixtures: true,
  },
  {
    name: "oai",
    title: "Harvesting",
    file: "oai.ts",
    sized: (records) => [String(records)],
    fixtures: true,
  },
  {
    name: "rota",
    title: "Fair rotas",
    file: "rota.ts",
    sized: (requests) => [String(requests)],
  },
  {
    name: "iso18626",
    title: "Messages of interlibrary lending",
    file: "iso18626.ts",
    sized: (exchanges) => [String(exchanges)],
  },
  {
    name: "two-networks",
    title: "Two networks, a bad road",
    file: "two-networks.ts",
    sized: (requests) => ["--requests", String(requests)],
  },
  { name: "page", title: "What a page of results costs", file: "page.ts" },
];
