import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "errors-title": "Revise lo siguiente",
  "fault-unknown": "Revise este dato.",
  "choose-one": "Elija una opción",
  save: "Guardar",
  back: "Volver",
  never: "nunca",
  email: "Correo electrónico",
  name: "Nombre",
  password: "Contraseña",
  "password-new": "Contraseña nueva",
  "password-hint":
    "Al menos {shortest} caracteres. Varias palabras que recuerde valen más que signos que olvide.",

  "email-form": "Esto no es una dirección de correo. Debe ser como nombre@example.org.",
  "email-taken": "Esta dirección de correo ya tiene una cuenta. Inicie sesión con ella.",
  "name-missing": "Indique un nombre.",
  "name-long": "Los nombres tienen aquí 200 caracteres como máximo.",
  "password-short": "La contraseña es demasiado corta. Use al menos 10 caracteres.",
  "password-long": "Las contraseñas tienen aquí 128 caracteres como máximo.",
  "password-guessable":
    "Esta contraseña es de las primeras que se prueban. Elija otra, por ejemplo cuatro palabras sin relación entre sí.",
  "password-wrong": "Esta no es su contraseña actual.",
  "home-unknown": "Esta biblioteca no es miembro. Elija una de la lista.",
  "library-missing": "Elija una biblioteca.",
  "role-missing": "Elija una función.",
  "invite-holds-role": "Esta persona ya tiene esa función.",
  "erasure-unconfirmed": "Marque la casilla, para que nadie borre una cuenta por error.",

  "link-expired":
    "Este enlace ya no funciona. Los enlaces sirven una sola vez, durante media hora. Pida uno nuevo.",
  "invitation-expired":
    "Esta invitación ya no sirve: se ha usado, se ha retirado, la sustituye otra más reciente o ha caducado. Pida una nueva a quien se la dio.",
  "invitation-other-person":
    "Esta invitación es para otra persona. Cierre la sesión e iníciela con la dirección a la que se envió.",
  "too-many-invitations": "La biblioteca ha enviado hoy 200 invitaciones. Continúe mañana.",
  "registration-closed": "Esta biblioteca da las cuentas en el mostrador. Pregunte allí.",
  "last-administrator":
    "Una biblioteca conserva al menos un administrador. Nombre antes a otra persona.",
  "sign-in-again": "Inició sesión hace un rato. Para esto, iníciela otra vez.",
  "stop-unknown":
    "Esta dirección no es, o ya no es, nuestra. Elija en «Mi biblioteca», en «Avisos», qué desea recibir.",
  "mail-header": "No se ha podido escribir el mensaje con estos datos.",
  busy: "Muchas personas inician sesión en este momento. Inténtelo de nuevo en un minuto.",

  "sign-in": "Iniciar sesión",
  "sign-in-wrong":
    "La dirección de correo y la contraseña no corresponden. Compruebe ambas o elija una contraseña nueva.",
  "sign-in-wait":
    "Demasiados intentos. Espere {minutes, plural, one {un minuto} many {# minutos} other {# minutos}} e inténtelo de nuevo.",
  "sign-in-again-text": "Lo que va a hacer requiere que inicie sesión de nuevo.",
  "sign-in-forgotten": "¿Ha olvidado la contraseña?",
  "sign-in-register": "¿Aún no tiene cuenta? Regístrese como lector",
  "sign-out": "Cerrar sesión",
  "passkey-sign-in": "Entrar con una llave de acceso",
  "passkey-or": "O sin contraseña",
  "passkey-needs-script":
    "Las llaves de acceso necesitan JavaScript, que está desactivado en este navegador.",
  "passkey-unsupported": "Este navegador no admite llaves de acceso.",
  "passkey-failed":
    "La llave de acceso no se ha aceptado. Inténtelo de nuevo o entre de otro modo.",

  register: "Registrarse como lector",
  "register-lead":
    "Una cuenta para todas las bibliotecas de la red. Primero le escribimos, para saber que la dirección es suya.",
  "register-library": "Su biblioteca",
  "register-library-hint": "La que más visita. También podrá usar las demás.",
  "register-closed":
    "Ninguna biblioteca de la red admite ahora registros aquí. Pregunte en el mostrador de la suya.",
  "register-confirm": "Confirme su registro",
  "register-confirm-text": "Un paso más y su cuenta estará lista.",
  "register-confirm-action": "Crear mi cuenta",
  "register-join": "Sus bibliotecas",
  "register-join-text": "Ya tiene una cuenta. Con ella puede hacerse lector de estas bibliotecas:",
  "register-join-action": "Hacerme lector de {library}",
  "register-join-none": "Ya es lector de todas las bibliotecas que admiten registros aquí.",
  "look-in-mail": "Mire su correo",
  "look-in-mail-text":
    "Hemos escrito a {email}. Abra el enlace del mensaje antes de media hora. Si no llega nada, mire en la carpeta de correo no deseado o compruebe la dirección.",
  "look-in-mail-dev":
    "Este servidor guarda aquí su correo, porque no se ha configurado un servidor de correo",

  forgotten: "Elegir una contraseña nueva",
  "forgotten-lead":
    "Díganos su dirección de correo y le enviaremos un enlace para elegir una contraseña nueva.",
  "forgotten-action": "Enviarme el enlace",
  reset: "Elegir una contraseña nueva",
  "reset-lead": "Para {email}. Se cierra la sesión en los demás dispositivos.",
  "reset-action": "Guardar y entrar",

  invitation: "Tiene una invitación",
  "invitation-text": "{library} le invita con esta función: {role}.",
  "invitation-network": "La red",
  "invitation-newcomer": "Cree su cuenta para {email} y ya está dentro.",
  "invitation-first":
    "Nadie administra todavía esta red. Cree su cuenta y será su responsable técnico: después podrá añadir bibliotecas e invitar a su personal.",
  "invitation-first-sign-in": "Ya tengo una cuenta aquí",
  "invitation-accept": "Aceptar la invitación",
  "invitation-sign-in": "Ya tiene una cuenta con {email}. Inicie sesión con ella para aceptar.",
  "invitation-other":
    "Ha iniciado sesión como {name}, pero la invitación es para {email}. Cierre antes la sesión.",
  "role-reader": "Lector",
  "role-staff": "Personal",
  "role-library-administrator": "Administración de la biblioteca",
  "role-network-coordinator": "Coordinación de la red",
  "role-operator": "Responsable técnico",

  "my-library": "Mi biblioteca",
  "my-greeting": "Le damos la bienvenida, {name}",
  "my-home": "Mi biblioteca principal",
  "my-home-none": "Todavía no ha elegido ninguna.",
  "my-home-choose": "Elegir mi biblioteca principal",
  "my-account": "Mi cuenta",
  "my-places": "Dónde participo",
  "my-places-none": "Todavía no es lector de ninguna biblioteca.",
  "my-join": "Hacerme lector de otra biblioteca",
  "my-desk": "Ir al mostrador",
  "my-profile": "Perfil",
  "my-profile-about": "Nombre, dirección, idioma, biblioteca principal",
  "my-security": "Acceso y seguridad",
  "my-security-about": "Contraseña, llaves de acceso, sesiones abiertas",
  "my-privacy": "Privacidad",
  "my-privacy-about": "Lo que se guarda sobre usted; lléveselo o bórrelo",
  "my-erasure-due": "Su cuenta se borrará después del {date}.",
  "my-erasure-keep": "Conservar mi cuenta",

  "profile-language": "Idioma",
  "profile-language-hint": "Para estas páginas y para el correo que le enviamos.",
  "profile-home": "Biblioteca principal",
  "profile-home-none": "Ninguna",
  "profile-saved": "Su perfil se ha guardado.",
  "profile-email-title": "Correo electrónico",
  "profile-email-text": "Su dirección es {email}. Para cambiarla, escribimos antes a la nueva.",
  "profile-email-new": "Nueva dirección de correo",
  "profile-email-action": "Enviarme el enlace",
  "profile-email-confirm": "Confirme su nueva dirección",
  "profile-email-confirm-text":
    "Desde ahora esta cuenta usa la dirección a la que se envió el enlace.",
  "profile-email-confirm-action": "Usar esta dirección",
  "profile-email-changed": "Su dirección de correo se ha cambiado.",

  "security-password": "Contraseña",
  "security-password-current": "Contraseña actual",
  "security-password-action": "Cambiar la contraseña",
  "security-password-none": "No tiene contraseña y entra de otros modos.",
  "security-password-link": "Enviarme un enlace para elegir una",
  "security-password-changed":
    "Su contraseña se ha cambiado y se ha cerrado la sesión en los demás dispositivos.",
  "security-passkeys": "Llaves de acceso",
  "security-passkeys-text":
    "Con una llave de acceso entra con el dedo, la cara o el código de su dispositivo. No se puede adivinar ni la puede robar una página falsa.",
  "security-passkeys-none": "Todavía no tiene ninguna llave de acceso.",
  "security-passkey-name": "Nombre de la llave",
  "security-passkey-name-hint": "Para reconocerla, por ejemplo «Mi teléfono».",
  "security-passkey-add": "Añadir una llave de acceso",
  "security-passkey-remove": "Eliminar",
  "security-passkey-remove-of": "Eliminar la llave de acceso {label}",
  "security-passkey-added":
    "La llave de acceso se ha añadido. La próxima vez puede entrar con ella.",
  "security-passkey-removed": "La llave de acceso se ha eliminado.",
  "security-passkey-address":
    "Las llaves de acceso solo funcionan con una dirección pública con https, o en esta máquina como localhost.",
  "security-since": "Desde",
  "security-last-used": "Último uso",
  "security-devices": "Sesiones abiertas",
  "security-devices-text":
    "Una sesión termina tras {days, plural, one {un día} many {# días} other {# días}} sin uso. Guardamos el día, no la hora, y ninguna dirección de red.",
  "security-device": "Dispositivo",
  "security-device-unknown": "Dispositivo desconocido",
  "security-device-current": "este",
  "security-device-end": "Cerrar sesión",
  "security-device-end-of": "Cerrar sesión en {device}",
  "security-device-ended": "Se ha cerrado la sesión en ese dispositivo.",
  "security-devices-end": "Cerrar la sesión en los demás dispositivos",
  "security-devices-ended":
    "{count, plural, =0 {No había otras sesiones abiertas.} one {Se ha cerrado otra sesión.} many {Se han cerrado otras # sesiones.} other {Se han cerrado otras # sesiones.}}",

  "privacy-lead":
    "Lo que la red guarda sobre usted, cuánto tiempo y por qué. No hay más: ningún historial de lectura si no lo quiere, ningún seguimiento, nada de otros sitios.",
  "privacy-kept": "Lo que se guarda",
  "kept-account":
    "Su nombre, correo electrónico, idioma, biblioteca principal y funciones: mientras tenga la cuenta.",
  "kept-sign-ins":
    "Dónde tiene sesiones abiertas, por días: hasta que terminen, {days} días como máximo.",
  "kept-tries":
    "Cuántas veces se ha intentado entrar, de una forma que no nombra personas ni direcciones: un día.",
  "kept-links": "Los enlaces que enviamos: hasta un día después de caducar.",
  "kept-invitations": "Las invitaciones: hasta {days} días después de caducar.",
  "kept-failures":
    "Cuántos inicios de sesión fallaron en una hora, de todas las personas juntas: en el registro de la biblioteca.",
  "kept-mail-bodies": "El texto del correo que le enviamos: {days} días.",
  "kept-mail-notes": "Que le enviamos un mensaje, y su asunto: {days} días.",
  "kept-incoming-mail": "El correo que usted nos envió, tal como llegó: {days} días.",
  "kept-automatic-mail":
    "Que nuestro programa respondió por sí solo a su dirección, y cuántas veces: dos días.",
  "kept-notices-read": "Avisos que ha leído: {days} días.",
  "kept-notices": "Avisos que no ha leído: {days} días.",
  "kept-wishes":
    "Qué avisos desea y qué dispositivos los muestran: hasta que lo cambie, cierre la sesión allí o cierre su cuenta.",
  "kept-erasure": "El deseo de que se le borre: hasta que se cumpla, {days} días después.",
  "kept-deeds":
    "Lo que hizo como personal, en el registro de la biblioteca; su nombre se quita cuando se borra la cuenta.",
  "privacy-export": "Lléveselo",
  "privacy-export-text":
    "Todo lo que guardamos sobre usted, en un archivo que entienden personas y programas.",
  "privacy-export-action": "Descargar mis datos (JSON)",
  "privacy-erase": "Borrar mi cuenta",
  "privacy-erase-text":
    "Todo lo anterior se borra en todos los módulos. Tiene {days} días para cambiar de opinión; después no se puede recuperar. Los préstamos abiertos siguen en su biblioteca hasta que se devuelvan.",
  "privacy-erase-confirm": "Quiero que se borren mi cuenta y todo lo que le pertenece",
  "privacy-erase-action": "Borrar mi cuenta",
  "privacy-erase-asked": "Su cuenta se borrará. Se ha cerrado la sesión en los demás dispositivos.",
  "privacy-erase-kept": "Su cuenta se conserva.",

  "people-title": "Personas de {library}",
  people: "Personas",
  "people-about":
    "Aquí ve quién tiene una función en su biblioteca, invita a colegas y lectores, y da o quita funciones. Cada cambio queda en el registro.",
  "people-help": "¿Qué es esto?",
  "people-search": "Nombre o correo electrónico",
  "people-search-action": "Buscar",
  "people-filter": "Función",
  "people-filter-all": "Todas las funciones",
  "people-count":
    "{count, plural, =0 {Nadie} one {Una persona} many {# personas} other {# personas}}",
  "people-none": "Nadie coincide. Busque con menos palabras o invite a alguien más abajo.",
  "people-roles": "Funciones",
  "people-change": "Dar y quitar",
  "people-grant-of": "Dar a {name} la función {role}",
  "people-revoke-of": "Quitar la función {role} a {name}",
  "people-granted": "{name} tiene ahora esta función: {role}.",
  "people-revoked": "{name} ya no tiene esta función: {role}.",
  "people-undo": "Deshacer",
  "people-pages": "Páginas de personas",
  "people-previous": "Anterior",
  "people-next": "Siguiente",
  "people-page": "Página {page}",
  "people-invite": "Invitar a alguien",
  "people-invite-text":
    "Recibirá un enlace que sirve una sola vez, durante dos semanas. Quien ya tenga una cuenta recibirá además la función.",
  "people-invite-language": "Idioma del mensaje",
  "people-invite-action": "Enviar la invitación",
  "people-invited": "La invitación está en camino.",
  "people-open": "Invitaciones abiertas",
  "people-open-none": "Ninguna invitación espera respuesta.",
  "people-until": "Válida hasta",
  "people-withdraw": "Retirar",
  "people-withdraw-of": "Retirar la invitación a {email}",
  "people-withdrawn": "La invitación se ha retirado.",
  "people-registration": "Registro de lectores",
  "people-registration-open":
    "Los lectores pueden registrarse por sí mismos. Antes confirman su correo electrónico.",
  "people-registration-closed": "Los lectores reciben su cuenta en el mostrador o por invitación.",
  "people-registration-open-action": "Permitir que los lectores se registren",
  "people-registration-close-action": "No admitir más registros",
  "people-registration-changed": "Guardado.",
  "deed-identity.invited": "Invitó a alguien",
  "deed-identity.invitation-accepted": "Aceptó una invitación",
  "deed-identity.invitation-withdrawn": "Retiró una invitación",
  "deed-identity.person-added": "Añadió a una persona",
  "deed-identity.person-erased": "Borró los datos de una persona",
  "deed-identity.reader-joined": "Se registró como lector",
  "deed-identity.registration-opened": "Abrió el registro de lectores",
  "deed-identity.registration-closed": "Cerró el registro de lectores",
  "deed-identity.role-granted": "Dio una función",
  "deed-identity.role-revoked": "Quitó una función",
  "deed-identity.sign-ins-refused": "Rechazó muchos inicios de sesión",
};
