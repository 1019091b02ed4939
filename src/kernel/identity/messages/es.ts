import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "register-subject": "Confirme su dirección",
  "register-text":
    "Alguien, probablemente usted, quiere registrarse como lector de {library} con esta dirección. Abra el enlace y confírmelo antes de {minutes} minutos. Si no ha sido usted, no tiene que hacer nada: sin el enlace no ocurre nada.",
  "register-action": "Confirmar mi dirección",
  "known-subject": "Usted ya tiene una cuenta",
  "known-text":
    "Alguien, probablemente usted, quiere registrarse con esta dirección, pero ya tiene una cuenta. Inicie sesión con ella; si ha olvidado la contraseña, elija allí una nueva.",
  "known-action": "Iniciar sesión",
  "reset-subject": "Elija una contraseña nueva",
  "reset-text":
    "Alguien, probablemente usted, ha pedido una contraseña nueva para esta dirección. El enlace funciona una sola vez, durante {minutes} minutos. Si no ha sido usted, no tiene que hacer nada: su contraseña sigue siendo la misma.",
  "reset-action": "Elegir una contraseña nueva",
  "invite-subject": "Invitación a {library}",
  "invite-text":
    "Le invitamos a unirse a {library} como {role}. El enlace funciona una sola vez y hasta el {date}. Si no sabe por qué recibe este mensaje, no tiene que hacer nada.",
  "invite-action": "Ver la invitación",
  "role-reader": "lector o lectora",
  "role-staff": "miembro del personal",
  "role-library-administrator": "administrador o administradora de la biblioteca",
  "role-network-coordinator": "coordinador o coordinadora de la red",
  "role-operator": "responsable técnico de este servicio",
  "network-name": "la red de bibliotecas",
  "password-changed-subject": "Se ha cambiado su contraseña",
  "password-changed-text":
    "La contraseña de su cuenta se acaba de cambiar y se ha cerrado la sesión en los demás dispositivos. Si no ha sido usted, elija enseguida una contraseña nueva.",
  "password-changed-action": "Elegir una contraseña nueva",
  "passkey-added-subject": "Se ha añadido una llave de acceso",
  "passkey-added-text":
    "Con la llave de acceso «{label}» ya se puede iniciar sesión en su cuenta. Si no ha sido usted, elimínela y elija una contraseña nueva.",
  "passkey-added-action": "Ver mis inicios de sesión",
  "change-email-subject": "Confirme su nueva dirección",
  "change-email-text":
    "Esta dirección va a ser la de una cuenta de biblioteca. Abra el enlace y confírmelo antes de {minutes} minutos. Si no sabe de qué se trata, no tiene que hacer nada.",
  "change-email-action": "Confirmar mi dirección",
  "email-changed-subject": "Se ha cambiado su dirección",
  "email-changed-text":
    "Su cuenta tiene ahora otra dirección de correo y ya no llegarán mensajes aquí. Si no ha sido usted, avise enseguida a su biblioteca.",
  "erasure-asked-subject": "Se borrará su cuenta",
  "erasure-asked-text":
    "Nos ha pedido que borremos su cuenta. Se borrará después del {date}. Hasta entonces puede iniciar sesión y cambiar de opinión.",
  "erasure-asked-action": "Conservar mi cuenta",
  footer: "Enviado por {host}. Nadie lee las respuestas a este mensaje.",
};
