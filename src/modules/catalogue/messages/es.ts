import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "import-file-empty": "Este archivo está vacío. Elija un archivo con registros MARC.",
  "import-over": "Esta importación ya ha terminado.",
  "list-full": "Una lista contiene como máximo {limit, number} títulos. Empiece otra.",
  "lists-too-many":
    "Puede guardar como máximo {limit, number} listas. Elimine una que ya no necesite.",
  "record-stands-alone": "Este registro ya está solo: no hay nada de lo que separarlo.",
  "list-needs-sign-in": "Inicie sesión para guardar listas.",
  "list-name-missing": "Dé un nombre a la lista.",
  "list-name-long": "El nombre de una lista tiene como máximo 200 caracteres.",
  "list-note-long": "Una nota tiene como máximo 2000 caracteres.",
  "mapping-form": "Escriba un campo de tres caracteres y subcampos con letras o cifras.",

  "import-no-record-readable": "No se pudo leer ningún registro de este archivo.",
  "import-nothing-in-full-load":
    "El archivo no tiene registros, así que no se retiró ninguno: difícilmente es todo lo que tiene la biblioteca. Revise cómo se generó el archivo y cárguelo de nuevo.",
  "import-file-missing": "El archivo ya no está.",
  "import-source-unreachable":
    "La fuente no respondió, por más que se le preguntó. Lo que llegó antes se queda; la próxima recolección empieza ahí.",
  "import-source-refused-address":
    "Desde aquí no se puede preguntar a esta dirección: lleva a una red privada, o a otro lugar por redirección. Revise la dirección de la fuente.",
  "import-source-status": "La fuente se niega a responder. Revise su dirección.",
  "import-source-garbled":
    "Lo que respondió la fuente no es XML bien formado. Conviene avisar a quienes la mantienen.",
  "import-source-too-large":
    "La respuesta de la fuente supera los 64 MB. Quienes la mantienen deberían dar páginas más pequeñas.",
  "import-source-not-oai":
    "En esta dirección no hay OAI-PMH 2.0. Revise la dirección de la fuente.",
  "import-source-format":
    "La fuente no tiene registros en este formato. Revise el prefijo de metadatos.",
  "import-source-set": "La fuente no está ordenada en conjuntos. Deje vacío el conjunto.",
  "import-source-token":
    "La fuente no puede seguir con su propia lista. Conviene avisar a quienes la mantienen; lo que llegó antes se queda.",
  "import-source-argument":
    "La fuente no entiende lo que se le pregunta. Revise el formato y el conjunto.",
  "import-no-progress":
    "La carga se inició varias veces sin avanzar. Lo cargado antes se conserva.",

  "finding-compressed-input":
    "El archivo contiene otro comprimido ({format}). Descomprímalo antes.",
  "finding-unknown-format": "No es un archivo de registros MARC. Empieza por «{start}».",
  "finding-not-a-record":
    "{length, plural, one {# byte no es} many {# de bytes no son} other {# bytes no son}} ningún registro.",
  "finding-record-too-long": "El registro ocupa más de {limit, number} bytes.",
  "finding-record-truncated":
    "El registro se corta: debería tener {expected, number} bytes y tiene {found, number}.",
  "finding-field-too-long":
    "El campo {tag} tiene {length, number} bytes; como máximo caben {limit, number}.",
  "finding-bad-leader": "La cabecera «{leader}» no se entiende.",
  "finding-bad-directory":
    "El directorio nombra {entries, plural, one {# campo} many {# de campos} other {# campos}}, pero el registro tiene {fields, number}.",
  "finding-empty-record": "El registro no tiene campos.",
  "finding-xml-doctype":
    "El archivo XML declara un tipo de documento. Por seguridad no se aceptan archivos así.",
  "finding-xml-malformed": "El XML no está bien formado: {message}",
  "finding-xml-unclosed-record": "El registro no se cierra antes del final del archivo.",
  "finding-xml-encoding": "El archivo XML tiene una codificación que no se puede leer: {encoding}.",
  "finding-json-malformed": "El JSON no está bien formado: {message}",
  "finding-json-shape": "El JSON no es un registro MARC: revise {path}.",

  "finding-bytes-before-record":
    "{length, plural, one {Se pasó por alto # byte} many {Se pasaron por alto # de bytes} other {Se pasaron por alto # bytes}} antes del registro.",
  "finding-length-mismatch": "El registro dice tener {declared} bytes y tiene {found, number}.",
  "finding-base-address-mismatch":
    "La cabecera dice que los datos empiezan en el byte {declared}; empiezan en el {found, number}.",
  "finding-missing-record-terminator": "Faltaba el signo final del registro.",
  "finding-missing-field-terminator": "Faltaba el signo final del campo {tag}.",
  "finding-directory-repaired":
    "El directorio era erróneo y se rehízo a partir de {fields, plural, one {# campo} many {# de campos} other {# campos}}.",
  "finding-leader-repaired": "La cabecera era errónea y se reparó: «{leader}».",
  "finding-invalid-tag": "«{tag}» no es una etiqueta de campo.",
  "finding-invalid-indicator": "El campo {tag} tiene el indicador «{indicator}», que no existe.",
  "finding-field-without-subfields": "El campo {tag} no tiene subcampos.",
  "finding-malformed-subfield": "Un subcampo del campo {tag} está dañado.",
  "finding-control-characters":
    "{count, plural, one {Se quitó # carácter} many {Se quitaron # de caracteres} other {Se quitaron # caracteres}} de control del campo {tag}.",
  "finding-charset-mismatch":
    "El registro dice que su texto es {declared}, pero es {found}. Se leyó como {found}.",
  "finding-undecodable-bytes":
    "El campo {tag} tiene bytes que no corresponden a ningún carácter ({bytes}, en el byte {offset, number}).",
  "finding-stray-marks":
    "{count, plural, one {# diacrítico} many {# de diacríticos} other {# diacríticos}} del campo {tag} sin letra.",
  "finding-replacement-character":
    "El campo {tag} tiene un carácter que se perdió antes de que el archivo llegara.",
  "finding-warnings-left-out":
    "{count, plural, one {No se enumera # anomalía más} many {No se enumeran # de anomalías más} other {No se enumeran # anomalías más}} de este registro.",

  "finding-control-number-missing":
    "El registro no tiene número de control (campo 001): cuando llegue de nuevo con cambios, se tomará por otro.",
  "finding-control-number-repeated":
    "El número de control {number} está {times, plural, one {# vez} many {# de veces} other {# veces}} en el archivo. Se tomó el último registro que lo tiene.",
  "finding-control-number-too-long":
    "El número de control (campo 001) tiene más de {limit, number} caracteres.",
  "finding-not-storable": "El registro no se puede guardar: {message}",
  "finding-compression-damaged":
    "El archivo comprimido está dañado en este punto. Se cargó lo anterior.",
  "finding-compression-suspicious":
    "Descomprimido, el archivo es más de {limit, number} veces mayor. Por seguridad se dejó de leer.",
  "finding-compression-trailing":
    "{length, plural, one {Se dejó fuera # byte} many {Se dejaron fuera # de bytes} other {Se dejaron fuera # bytes}} tras el final del archivo comprimido. Se leyó todo lo anterior.",
  "finding-identifier-unusable":
    "La fuente no da identificador a este registro, o da uno de más de {limit, number} caracteres.",
  "finding-source-not-compared":
    "La fuente no dio la lista de lo que tiene, así que no se borró ningún registro. Recoja todo de nuevo cuando vuelva a responder.",
  "finding-source-list-empty":
    "La fuente no enumera ni un registro, así que no se borró ninguno: difícilmente es lo que quiere decir. Conviene avisar a sus responsables.",
  "finding-deletions-withheld":
    "{failures, plural, =0 {El archivo no tiene registros, así que no se borró ninguno.} one {No se pudo leer # registro, así que no se borró ninguno: los que faltan podrían estar ahí.} many {No se pudieron leer # de registros, así que no se borró ninguno: los que faltan podrían estar entre ellos.} other {No se pudieron leer # registros, así que no se borró ninguno: los que faltan podrían estar entre ellos.}}",
};
