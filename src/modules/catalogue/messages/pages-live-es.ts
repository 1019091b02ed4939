import type { en } from "./pages-live-en.ts";

export const es: Record<keyof typeof en, string> = {
  "as-delivered": "Según la última entrega de cada biblioteca.",
  "as-delivered-one": "Según la última entrega de la biblioteca.",
  "ask-now":
    "{count, plural, one {Preguntar ahora a la biblioteca} many {Preguntar ahora a las bibliotecas} other {Preguntar ahora a las bibliotecas}}",
  asking: "Preguntando a los sistemas de las bibliotecas …",
  asked: "Se ha preguntado a los sistemas de las bibliotecas.",
  "asked-at": "Preguntado al sistema de la biblioteca, {when}.",
  "asked-partly":
    "{count, plural, one {Preguntado al sistema de la biblioteca, {when}: a tiempo dio un ejemplar; puede haber más.} many {Preguntado al sistema de la biblioteca, {when}: a tiempo dio # de ejemplares; puede haber más.} other {Preguntado al sistema de la biblioteca, {when}: a tiempo dio # ejemplares; puede haber más.}}",
  "not-answered": "El sistema de la biblioteca no responde ahora. Esto es según su última entrega.",
  "not-known":
    "El sistema de la biblioteca no conoce este título por el número que tenemos. Esto es según su última entrega.",
  "status-unavailable": "No disponible ahora",
  "with-due": "{status}, vuelve el {date}",
  promised:
    "{waiting, plural, one {En el estante, pero lo espera un lector} many {En el estante, pero lo esperan # de lectores} other {En el estante, pero lo esperan # lectores}}",
  waiting:
    "{waiting, plural, =0 {nadie espera} one {espera un lector} many {esperan # de lectores} other {esperan # lectores}}",
  "next-due": "Ninguno en el estante ahora; el próximo vuelve el {date}",
  "use-there":
    "{count, plural, one {Un ejemplar para consultar en la biblioteca} many {# de ejemplares para consultar en la biblioteca} other {# ejemplares para consultar en la biblioteca}}",

  availability: "Sistema propio",
  "desk-lead":
    "Los lectores ven dónde están sus ejemplares en este momento si se puede preguntar al sistema de su biblioteca.",
  "desk-help":
    "Entre dos entregas los ejemplares se prestan y vuelven. Aquí se indica cómo preguntar al sistema de su biblioteca por un registro en el momento en que alguien lo mira. Se pregunta por el número del registro, como mucho una vez por minuto y registro, y nunca más tiempo del que usted permita. Si no responde, los lectores ven lo que usted entregó.",
  "no-target": "El sistema de su biblioteca no está conectado",
  "no-target-text": "Elija cómo se le puede preguntar. Quien lo administra le dirá qué escribir.",
  "choose-kind": "Cómo se le pregunta",
  "kind-sru": "SRU",
  "kind-sru-hint":
    "Una dirección de búsqueda en la web; registros con fondos, o MARCXML con los ejemplares en sus campos",
  "kind-z3950": "Z39.50",
  "kind-z3950-hint":
    "Servidor, puerto y base de datos; registros con fondos, o MARC con los ejemplares en sus campos",
  "kind-ils-di": "ILS-DI",
  "kind-ils-di-hint": "Los servicios de la DLF para catálogos, como los ofrece ilsdi.pl de Koha",
  "kind-koha": "API REST de Koha",
  "kind-koha-hint": "Koha 20.05 o posterior, abierta al público o con una cuenta de personal",
  "kind-sip2": "SIP2",
  "kind-sip2-hint":
    "El protocolo de las máquinas de autoservicio: se pregunta por cada ejemplar con su código de barras",
  chosen: "Se pregunta por {kind}",
  "another-kind": "De otra manera",
  where: "Dónde está",
  address: "Dirección",
  "address-sru-hint": "Como https://ils.example.org/sru/catalogo",
  "address-ils-di-hint": "Como https://opac.example.org/cgi-bin/koha/ilsdi.pl",
  "address-koha-hint": "Como https://opac.example.org; sin /api/v1",
  host: "Servidor",
  port: "Puerto",
  tls: "Con TLS",
  "tls-hint": "Lo que se envía no se puede leer por el camino",
  database: "Base de datos",
  certificate: "Certificado de confianza",
  "certificate-hint": "Solo si su sistema tiene un certificado hecho por ustedes (PEM)",
  who: "Quién pregunta",
  user: "Usuario",
  group: "Grupo",
  secret: "Contraseña",
  "secret-kept": "Hay una contraseña guardada; nunca se muestra. Deje esto vacío para conservarla.",
  "secret-hint": "Se guarda sellada; no se vuelve a mostrar",
  "secret-remove": "Olvidar la contraseña guardada",
  institution: "Institución (AO)",
  location: "Código de lugar (CP)",
  access: "Acceso",
  "access-public": "Abierto al público",
  "access-public-hint": "Dónde están los ejemplares; no cuántos lectores esperan",
  "access-staff": "Con una cuenta de personal",
  "access-staff-hint":
    "También las fechas y cuántos lectores esperan; dé a la cuenta los permisos «catalogue», «circulate» y «place_holds», y ninguno más",
  what: "Qué se pregunta",
  version: "Versión",
  schema: "Esquema de registro",
  "schema-hint": "«opac» para registros con fondos, «marcxml» para MARC",
  syntax: "Registros",
  "syntax-opac": "OPAC, con fondos",
  "syntax-marc": "MARC, con los ejemplares en sus campos",
  "number-index": "Índice de números de registro",
  "isbn-index": "Índice de ISBN",
  "isbn-index-hint": "Solo si no se encuentra el número; vacío: nunca",
  "number-use": "Atributo de uso de los números de registro",
  "isbn-use": "Atributo de uso de los ISBN",
  "isbn-use-hint": "Solo si no se encuentra el número; 0: nunca",
  detail: "Preguntar también a GetRecords de Koha",
  "detail-hint": "Da códigos de barras, fechas y reservas",
  "number-field": "Campo con el número de su sistema",
  "number-field-hint": "«001», o un campo y su subcampo, como «035a» o «999c»",
  "number-prefix": "Lo que va antes del número",
  "number-prefix-hint": "Como «(KOHA)»; no se envía",
  deadline: "Tiempo máximo, en milisegundos",
  "deadline-hint": "Vacío: {usual, number}, como para todas las bibliotecas",
  save: "Guardar y preguntar desde ahora",
  saved: "Guardado. Las páginas de los lectores preguntan a su sistema desde ahora.",
  "turned-off": "Desconectado. Los lectores ven lo que usted entregó.",
  "turned-on": "Conectado de nuevo.",
  "turn-off": "Dejar de preguntar",
  "turn-on": "Preguntar de nuevo",
  "is-off": "Ahora nadie pregunta a su sistema; los ajustes se conservan.",
  mend: "Algo de esto aún no se puede usar",
  "fault-target-form": "Esto no se puede usar.",
  "fault-target-address":
    "Escriba una dirección web completa, que empiece por https:// y sin contraseña.",
  "fault-target-host": "Escriba el nombre de un servidor o una dirección numérica.",
  "fault-target-port": "Escriba un número de 1 a 65535.",
  "fault-target-number-field":
    "Escriba «001», o los tres caracteres de un campo y el de su subcampo.",
  "fault-target-deadline": "Escriba un número de 200 a 20000, o nada.",
  "fault-target-certificate": "Ponga un certificado en PEM, de BEGIN a END, o nada.",
  "fault-target-index": "Escriba el nombre de un índice: letras, cifras, puntos y guiones.",
  "fault-target-use": "Escriba el número de un atributo Bib-1, o 0.",
  "fault-target-database": "Escriba el nombre de la base de datos.",
  "fault-target-not-secured":
    "Sin TLS cualquiera podría leer esto por el camino. Use TLS, o pida permiso a quien administra este servidor.",
  "fault-target-secret-again": "La dirección es otra: escriba de nuevo la contraseña, o quítela.",

  health: "Cómo le va",
  "health-note":
    "Tal como lo ha visto el proceso que muestra esta página desde que se guardaron los ajustes o arrancó.",
  "health-state": "Estado",
  "health-closed": "Se le pregunta",
  "health-open":
    "Falló una y otra vez y se le deja en paz {seconds, plural, one {# segundo} many {# de segundos} other {# segundos}}",
  "health-half-open": "Hay una pregunta en curso que decide",
  "health-success": "Última respuesta",
  "health-failure": "Último fallo",
  "health-median": "La mitad de las respuestas llegó en",
  "health-ms": "{count, number} ms",
  never: "Ninguna todavía",

  try: "Preguntar ahora por un registro",
  "try-number": "Número de control",
  "try-number-hint": "Vacío: su registro más reciente",
  "try-none": "Su biblioteca no tiene ese registro.",
  "try-asked": "Registro {number}, preguntado por {asked}, respondido en {milliseconds, number} ms",
  "try-asked-copies":
    "Registro {number}, preguntado por sus códigos de barras, respondido en {milliseconds, number} ms",
  "try-found":
    "{total, plural, =0 {Conoce el registro, y ningún ejemplar.} one {Da un ejemplar, de los cuales {available, number} se pueden prestar ahora.} many {Da # de ejemplares, de los cuales {available, number} se pueden prestar ahora.} other {Da # ejemplares, de los cuales {available, number} se pueden prestar ahora.}}",
  "try-unclear":
    "{count, plural, one {De un ejemplar no dice nada que entendamos; indique qué significa su palabra en «Ejemplares en los registros».} many {De # de ejemplares no dice nada que entendamos; indique qué significan sus palabras en «Ejemplares en los registros».} other {De # ejemplares no dice nada que entendamos; indique qué significan sus palabras en «Ejemplares en los registros».}}",
  "try-table": "Lo que dijo",
  "try-first": "Los primeros {count, number} ejemplares",
  "col-barcode": "Código de barras",
  "col-branch": "Sede",
  "col-call-number": "Signatura",
  "col-status": "Estado",
  "col-word": "En sus palabras",
  "col-due": "Vuelve",
  "reason-no-number":
    "No hay por qué preguntar: el registro no tiene número en ese campo, o ningún ejemplar tiene código de barras.",
  "reason-no-record":
    "Responde, y no conoce ningún registro con ese número. Mire si el número está en otro campo de sus registros, o si lleva algo delante.",
  "reason-deadline":
    "No respondió a tiempo. Mire si servidor y puerto son correctos y si un cortafuegos deja entrar a este servidor; o permita más tiempo.",
  "reason-unreachable":
    "No hay camino hasta él: el nombre es desconocido, nadie escucha en ese puerto, o colgó.",
  "reason-address-refused":
    "Este servidor no puede hablar con esa dirección. Las redes privadas solo las permite quien lo administra.",
  "reason-certificate": "Este servidor no confía en su certificado, o en ese puerto no habla TLS.",
  "reason-login": "Rechaza el usuario o la contraseña, o la dirección de este servidor.",
  "reason-garbled":
    "Respondió con algo que no es este protocolo. Mire si dirección, puerto y formato de registro son correctos.",
  "reason-refused":
    "Rechaza la pregunta: el índice, la base de datos o el formato es otro, o está fuera de servicio.",
  "reason-not-secured":
    "Sin TLS cualquiera podría leer esto por el camino, así que no se envió nada.",
  "reason-password-lost":
    "La contraseña guardada no se puede abrir: la clave de este servidor ha cambiado. Escríbala de nuevo.",
  "reason-resting": "Falló una y otra vez y se le deja en paz un rato.",
  "reason-busy": "Ya se le está preguntando por varios registros.",
};
