/** Asking a library's own system where its copies are: on a title's page, and at the desk. */
export const en = {
  "as-delivered": "As of each library's last delivery.",
  "as-delivered-one": "As of the library's last delivery.",
  "ask-now": "{count, plural, one {Ask the library now} other {Ask the libraries now}}",
  asking: "The libraries' own systems are being asked …",
  asked: "The libraries' own systems have been asked.",
  "asked-at": "Asked in the library's own system, {when}.",
  "asked-partly":
    "{count, plural, one {Asked in the library's own system, {when}: it told of one copy in time; there may be more.} other {Asked in the library's own system, {when}: it told of # copies in time; there may be more.}}",
  "not-answered": "The library's own system does not answer now. This is as of its last delivery.",
  "not-known":
    "The library's own system does not know this title by the number that we have. This is as of its last delivery.",
  "status-unavailable": "Not available now",
  "with-due": "{status}, due back {date}",
  promised:
    "{waiting, plural, one {On the shelf, but a reader waits for it} other {On the shelf, but # readers wait for it}}",
  waiting: "{waiting, plural, =0 {nobody waits} one {one reader waits} other {# readers wait}}",
  "next-due": "None on the shelf now; the next is due back {date}",
  "use-there":
    "{count, plural, one {One copy to be used in the library} other {# copies to be used in the library}}",

  availability: "Own system",
  "desk-lead":
    "Readers see where your copies are at this moment, when your library's own system may be asked.",
  "desk-help":
    "Between two deliveries copies are lent and come back. Here you say how your library's own system can be asked about a record at the moment somebody looks at it. It is asked by the record's number, at most once a minute for each record, and never for longer than the time you allow. If it does not answer, readers see what you delivered.",
  "no-target": "Your library's own system is not connected",
  "no-target-text": "Choose how it can be asked. Whoever runs it can tell you what to enter.",
  "choose-kind": "How it can be asked",
  "kind-sru": "SRU",
  "kind-sru-hint":
    "A search address on the web; records with holdings, or MARCXML with copies in its fields",
  "kind-z3950": "Z39.50",
  "kind-z3950-hint":
    "Host, port and database; records with holdings, or MARC with copies in its fields",
  "kind-ils-di": "ILS-DI",
  "kind-ils-di-hint": "The DLF services for discovery, as Koha's ilsdi.pl offers them",
  "kind-koha": "Koha REST API",
  "kind-koha-hint": "Koha 20.05 or newer, open to the public or with a staff account",
  "kind-sip2": "SIP2",
  "kind-sip2-hint":
    "The protocol of self-service machines: each copy is asked about by its barcode",
  chosen: "Asked by {kind}",
  "another-kind": "Another way",
  where: "Where it is",
  address: "Address",
  "address-sru-hint": "Such as https://ils.example.org/sru/catalogue",
  "address-ils-di-hint": "Such as https://opac.example.org/cgi-bin/koha/ilsdi.pl",
  "address-koha-hint": "Such as https://opac.example.org; without /api/v1",
  host: "Host",
  port: "Port",
  tls: "With TLS",
  "tls-hint": "What is sent cannot be read on the way",
  database: "Database",
  certificate: "Certificate to trust",
  "certificate-hint": "Only where your system has a certificate of its own making (PEM)",
  who: "Who asks",
  user: "User",
  group: "Group",
  secret: "Password",
  "secret-kept": "A password is stored; it is never shown. Leave this empty to keep it.",
  "secret-hint": "Stored sealed; never shown again",
  "secret-remove": "Forget the stored password",
  institution: "Institution (AO)",
  location: "Location code (CP)",
  access: "Access",
  "access-public": "Open to the public",
  "access-public-hint": "Where copies are; not how many readers wait",
  "access-staff": "With a staff account",
  "access-staff-hint":
    "Days, and how many readers wait, too; give the account the rights “catalogue”, “circulate” and “place_holds” and no others",
  what: "What is asked",
  version: "Version",
  schema: "Record schema",
  "schema-hint": "“opac” for records with holdings, “marcxml” for MARC",
  syntax: "Records",
  "syntax-opac": "OPAC, with holdings",
  "syntax-marc": "MARC, with copies in its fields",
  "number-index": "Index of record numbers",
  "isbn-index": "Index of ISBNs",
  "isbn-index-hint": "Used only where the number is not found; empty: never",
  "number-use": "Use attribute of record numbers",
  "isbn-use": "Use attribute of ISBNs",
  "isbn-use-hint": "Used only where the number is not found; 0: never",
  detail: "Also ask Koha's GetRecords",
  "detail-hint": "It tells barcodes, days and holds",
  "number-field": "Field with your system's number",
  "number-field-hint": "“001”, or a field and its subfield such as “035a” or “999c”",
  "number-prefix": "What stands before the number",
  "number-prefix-hint": "Such as “(KOHA)”; it is not sent",
  deadline: "Longest time, in milliseconds",
  "deadline-hint": "Empty: {usual, number}, as for all libraries",
  save: "Save and ask from now on",
  saved: "Saved. Readers' pages ask your system from now on.",
  "turned-off": "Turned off. Readers see what you delivered.",
  "turned-on": "Turned on again.",
  "turn-off": "Stop asking",
  "turn-on": "Ask again",
  "is-off": "Nobody asks your system now; the settings are kept.",
  mend: "Some of this cannot be used yet",
  "fault-target-form": "This cannot be used.",
  "fault-target-address":
    "Give a whole web address, beginning with https:// and without a password in it.",
  "fault-target-host": "Give a host name or a numeric address.",
  "fault-target-port": "Give a number from 1 to 65535.",
  "fault-target-number-field":
    "Give “001”, or three characters of a field and one of its subfield.",
  "fault-target-deadline": "Give a number from 200 to 20000, or nothing.",
  "fault-target-certificate": "Give a certificate in PEM, from BEGIN to END, or nothing.",
  "fault-target-index": "Give the name of an index: letters, digits, points and hyphens.",
  "fault-target-use": "Give the number of a Bib-1 attribute, or 0.",
  "fault-target-database": "Give the name of the database.",
  "fault-target-not-secured":
    "Without TLS everybody on the way could read this. Use TLS, or ask the operator of this server to allow it.",
  "fault-target-secret-again":
    "The address is another one: type the password again, or take it away.",

  health: "How it is doing",
  "health-note":
    "As the process that shows this page has seen it since the settings were saved or it was started.",
  "health-state": "State",
  "health-closed": "It is asked",
  "health-open":
    "It failed again and again and is left alone for {seconds, plural, one {# second} other {# seconds}}",
  "health-half-open": "One question is under way that decides",
  "health-success": "Last answer",
  "health-failure": "Last failure",
  "health-median": "Half of the answers came within",
  "health-ms": "{count, number} ms",
  never: "None yet",

  try: "Ask about a record now",
  "try-number": "Control number",
  "try-number-hint": "Empty: your newest record",
  "try-none": "Your library has no such record.",
  "try-asked": "Record {number}, asked by {asked}, answered after {milliseconds, number} ms",
  "try-asked-copies":
    "Record {number}, asked by its barcodes, answered after {milliseconds, number} ms",
  "try-found":
    "{total, plural, =0 {It knows the record, and no copies.} one {It tells of one copy, of which {available, number} can be lent now.} other {It tells of # copies, of which {available, number} can be lent now.}}",
  "try-unclear":
    "{count, plural, one {Of one copy it says nothing that we understand; say what its word means under “Copies in records”.} other {Of # copies it says nothing that we understand; say what its words mean under “Copies in records”.}}",
  "try-table": "What it said",
  "try-first": "The first {count, number} copies",
  "col-barcode": "Barcode",
  "col-branch": "Branch",
  "col-call-number": "Call number",
  "col-status": "Status",
  "col-word": "Its own words",
  "col-due": "Due back",
  "reason-no-number":
    "There is nothing to ask by: the record has no number in that field, or no copy a barcode.",
  "reason-no-record":
    "It answers, and knows no record by that number. See whether the number stands in another field of your records, or has something before it.",
  "reason-deadline":
    "It did not answer in time. See whether host and port are right and whether a firewall lets this server in; or allow more time.",
  "reason-unreachable":
    "There is no way to it: the name is unknown, nobody listens at that port, or it hung up.",
  "reason-address-refused":
    "This server may not speak to that address. Private networks are allowed by its operator only.",
  "reason-certificate":
    "Its certificate is not one that this server trusts, or it does not speak TLS at that port.",
  "reason-login": "It refuses user or password, or this server's address.",
  "reason-garbled":
    "It answered with something that is not this protocol. See whether address, port and record format are right.",
  "reason-refused":
    "It refuses the question: the index, the database or the record format is another one, or it is out of service.",
  "reason-not-secured": "Without TLS everybody on the way could read this, so nothing was sent.",
  "reason-password-lost":
    "The stored password cannot be opened: the key of this server has changed. Type it again.",
  "reason-resting": "It failed again and again and is left alone for a while.",
  "reason-busy": "It is being asked about several records already.",
};
