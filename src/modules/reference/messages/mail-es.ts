export const es = {
  subject: "Su pregunta a {library} ({code})",
  "answer-heading": "{who} ha respondido a su pregunta",
  "answer-how": "Responda a este correo para contestar.",
  footer: "{library} le escribe porque hizo una pregunta y dio esta dirección.",
  "received-heading": "Su pregunta ha llegado",
  "received-text":
    "La biblioteca responderá en {days, plural, one {un día laborable} other {# días laborables}} a esta dirección.",
  "received-code":
    "Con este código también puede seguirla en la web, añadir algo o borrarla: {code}",
  "received-open": "Abrir la conversación",
  "unknown-sender":
    "Correo de {address}, a quien no se conoce en esta conversación. No se le ha enviado nada de ella. Escribió:",
  suspicious: "Correo sospechoso: {subject}",
  "suspicious-dmarc":
    "Correo sospechoso: el dominio de {address} niega que proceda de allí; puede estar falsificado. No se envió ninguna respuesta automática.",
  "suspicious-spam-flag":
    "Correo sospechoso: el servidor de correo lo ha marcado como no deseado. Indica {address} como remitente. No se envió ninguna respuesta automática.",
  "suspicious-no-sender":
    "Correo sospechoso: no indica ningún remitente. No se envió ninguna respuesta automática.",
  "suspicious-several-senders":
    "Correo sospechoso: indica varios remitentes y no se puede saber de quién es. No se envió ninguna respuesta automática.",
  "machine-wrote": "Llegó una respuesta automática de {address}:",
  bounced: "La respuesta no pudo entregarse a {address}: {why}",
  complained: "{address} ha marcado nuestro correo como no deseado. No se le envía nada más.",
  "files-left-out":
    "{count, plural, one {No se pudo aceptar un archivo} other {No se pudieron aceptar # archivos}} de este correo.",
  "no-text": "(El correo no tiene texto.)",
};
