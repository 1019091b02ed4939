export const en = {
  "import-file-empty": "This file is empty. Choose a file with MARC records.",
  "import-over": "This import has come to its end already.",
  "list-full": "A list holds at most {limit, number} titles. Begin another one.",
  "lists-too-many":
    "You can keep at most {limit, number} lists. Remove one that you no longer need.",
  "record-stands-alone": "This record stands alone already: there is nothing to part it from.",
  "list-needs-sign-in": "Sign in to keep lists.",
  "list-name-missing": "Give the list a name.",
  "list-name-long": "A list's name has at most 200 characters.",
  "list-note-long": "A note has at most 2,000 characters.",
  "mapping-form": "Write a field of three characters and subfields as letters or digits.",

  "import-no-record-readable": "No record in this file could be read.",
  "import-nothing-in-full-load":
    "The file has no records, so no record was withdrawn: that is hardly all that the library has. Look at how the file was made, and load it again.",
  "import-file-missing": "The file is no longer there.",
  "import-source-unreachable":
    "The source did not answer, however often it was asked. What came before stays; the next harvest begins there.",
  "import-source-refused-address":
    "This address may not be asked from here: it leads into a private network, or elsewhere by redirection. Look at the address of the source.",
  "import-source-status": "The source refuses to answer. Look at its address.",
  "import-source-garbled":
    "What the source answered is no well-formed XML. Its keepers should know.",
  "import-source-too-large":
    "The source's answer is larger than 64 MB. Its keepers should give smaller pages.",
  "import-source-not-oai":
    "There is no OAI-PMH 2.0 at this address. Look at the address of the source.",
  "import-source-format":
    "The source does not have records in this format. Look at the metadata prefix.",
  "import-source-set": "The source is not sorted into sets. Leave the set empty.",
  "import-source-token":
    "The source cannot go on with its own list. Its keepers should know; what came before stays.",
  "import-source-argument":
    "The source does not understand what it is asked. Look at its format and its set.",
  "import-no-progress":
    "Loading was begun several times and came no further. What was loaded before stays.",

  "finding-compressed-input": "The file is packed as {format} inside. Unpack it first.",
  "finding-unknown-format": "This is no file of MARC records. It begins with “{start}”.",
  "finding-not-a-record": "{length, plural, one {# byte is} other {# bytes are}} no record.",
  "finding-record-too-long": "The record is longer than {limit, number} bytes.",
  "finding-record-truncated":
    "The record breaks off: it should have {expected, number} bytes and has {found, number}.",
  "finding-field-too-long":
    "Field {tag} has {length, number} bytes; at most {limit, number} are possible.",
  "finding-bad-leader": "The leader “{leader}” cannot be understood.",
  "finding-bad-directory":
    "The directory names {entries, plural, one {# field} other {# fields}}, but the record has {fields, number}.",
  "finding-empty-record": "The record has no fields.",
  "finding-xml-doctype":
    "The XML file has a document type declaration. Such files are refused for safety.",
  "finding-xml-malformed": "The XML is not well formed: {message}",
  "finding-xml-unclosed-record": "The record is not closed before the end of the file.",
  "finding-xml-encoding": "The XML file has an encoding that cannot be read: {encoding}.",
  "finding-json-malformed": "The JSON is not well formed: {message}",
  "finding-json-shape": "The JSON is no MARC record: look at {path}.",

  "finding-bytes-before-record":
    "{length, plural, one {# byte} other {# bytes}} before the record were passed over.",
  "finding-length-mismatch": "The record says it has {declared} bytes and has {found, number}.",
  "finding-base-address-mismatch":
    "The leader says the data begins at byte {declared}; it begins at {found, number}.",
  "finding-missing-record-terminator": "The sign at the record's end was missing.",
  "finding-missing-field-terminator": "The sign at the end of field {tag} was missing.",
  "finding-directory-repaired":
    "The directory was wrong and was made anew from {fields, plural, one {# field} other {# fields}}.",
  "finding-leader-repaired": "The leader was wrong and was repaired: “{leader}”.",
  "finding-invalid-tag": "“{tag}” is no field tag.",
  "finding-invalid-indicator": "Field {tag} has the indicator “{indicator}”, which does not exist.",
  "finding-field-without-subfields": "Field {tag} has no subfields.",
  "finding-malformed-subfield": "A subfield in field {tag} is damaged.",
  "finding-control-characters":
    "{count, plural, one {# control character in field {tag} was} other {# control characters in field {tag} were}} removed.",
  "finding-charset-mismatch":
    "The record says its text is {declared}, but it is {found}. It was read as {found}.",
  "finding-undecodable-bytes":
    "Field {tag} has bytes that stand for no character ({bytes}, at byte {offset, number}).",
  "finding-stray-marks":
    "{count, plural, one {# diacritic} other {# diacritics}} in field {tag} stand without a letter.",
  "finding-replacement-character":
    "Field {tag} has a character that was lost before the file came to us.",
  "finding-warnings-left-out":
    "{count, plural, one {# more oddity of this record is} other {# more oddities of this record are}} not listed.",

  "finding-control-number-missing":
    "The record has no control number (field 001): when it comes again with changes, it will be taken for another one.",
  "finding-control-number-repeated":
    "Control number {number} stands {times, plural, one {# time} other {# times}} in the file. The last record with it was taken.",
  "finding-control-number-too-long":
    "The control number (field 001) has more than {limit, number} characters.",
  "finding-not-storable": "The record cannot be stored: {message}",
  "finding-compression-damaged": "The packed file is damaged here. What came before was loaded.",
  "finding-compression-suspicious":
    "The file is more than {limit, number} times as large unpacked as packed. Reading was stopped for safety.",
  "finding-compression-trailing":
    "{length, plural, one {# byte after the end of the packed file was} other {# bytes after the end of the packed file were}} left out. Everything before was read.",
  "finding-identifier-unusable":
    "The source gives this record no identifier, or one of over {limit, number} characters.",
  "finding-source-not-compared":
    "The source did not give the list of what it has, so no record was deleted. Take over everything anew when it answers again.",
  "finding-source-list-empty":
    "The source lists not one record, so no record was deleted: that is hardly what it means. Its keepers should know.",
  "finding-deletions-withheld":
    "{failures, plural, =0 {The file has no records, so no record was deleted.} one {# record could not be read, so no record was deleted: the missing ones might be among them.} other {# records could not be read, so no record was deleted: the missing ones might be among them.}}",
} as const;
