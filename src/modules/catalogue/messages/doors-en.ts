/** The page of the open doors: how other programs come to the shelf. */
export const en = {
  title: "Open doors",
  lead: "The shelf is open to other programs, without a key and at no cost. These are its addresses.",
  help: "A door is an address at which a program, not a person, asks for titles: the system of another library, a reference manager, a search portal. Each speaks a public standard, so that nobody has to write anything for this network alone.",
  "what-is-this": "What is a door?",
  copy: "Copy",
  copied: "Copied",
  address: "Address",
  standard: "Standard",
  "one-library": "One library alone",
  described: "Described at",
  page: "Explained at",
  code: "CODE",
  "sru-name": "Search from other systems (SRU)",
  "sru-text":
    "Library systems, portals and interlibrary lending ask for titles and for the copies of every library. A query is CQL; the answer is MARC 21, Dublin Core, MODS or an OPAC record. The bare address tells a program all it can do.",
  "z3950-name": "Search from library systems (Z39.50)",
  "z3950-text":
    "The same search for systems that know the older standard: records in MARC 21 or as OPAC records with holdings. The last part of the address is the database.",
  "oai-name": "Harvest (OAI-PMH)",
  "oai-text":
    "Portals and statistics take all titles once, and later only what has changed or gone since. Sets let them take one library or one form alone.",
  "api-name": "JSON for developers",
  "api-text":
    "Titles, copies and counts as JSON, to be filtered as the search page is. The description is read by most tools.",
  "feeds-name": "Feeds of new titles (Atom)",
  "feeds-text":
    "Any search can be followed in a feed reader: put its words behind the address as the search page does. A library has a feed of what is new there.",
  "opensearch-name": "Search from the browser (OpenSearch)",
  "opensearch-text":
    "Browsers and portals read here how to offer a search of the shelf of their own.",
  "openurl-name": "From a citation to the shelf (OpenURL)",
  "openurl-text":
    "Databases and link resolvers send a citation here; it leads to the title, or to a search for it.",
  "unapi-name": "For reference managers (unAPI)",
  "unapi-text":
    "Zotero and others take a title along from its page; where they ask by address, they ask here.",
  "sitemap-name": "For search engines (sitemap)",
  "sitemap-text": "Every title and every library with its lasting address.",
};
