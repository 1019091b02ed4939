import type { en } from "./checks-en.ts";

export const es: Record<keyof typeof en, string> = {
  "nobody-requests":
    "Esta biblioteca no pide prestado a otras. Su personal puede decirle adónde dirigirse.",
  "staff-request":
    "Las peticiones a otras bibliotecas las hace el personal de esta. Pregunte en el mostrador.",
  blocked:
    "El sistema de la biblioteca no permite préstamos con este carné{blocks, select, none {} other { ({blocks})}}. Resuélvalo en el mostrador; después podrá hacer la petición.",
  "reader-unknown":
    "El sistema de la biblioteca no conoce este carné. La petición se guarda y el personal la revisa antes de preguntar a nadie.",
  "too-many-open":
    "Hay {open, plural, one {# petición abierta} other {# peticiones abiertas}}, y puede haber {limit, number} a la vez. Cancele una que ya no necesite o espere a que termine alguna.",
  "too-many-this-year":
    "En {year} se {placed, plural, one {ha hecho # petición} other {han hecho # peticiones}}, y se permiten {limit, number} al año. El personal puede hacer una excepción.",
  "same-request": "Ya se ha pedido: número {number}. Mire allí cómo está.",
  "at-home":
    "{live, plural, one {Está ahora en el estante de esta biblioteca} other {Estaba en el estante de esta biblioteca cuando llegó su catálogo por última vez}}{branch, select, none {} other { ({branch})}}{callNumber, select, none {} other {, signatura {callNumber}}}. Recójalo allí, o diga que necesita otro ejemplar.",
  "home-copy-out":
    "Esta biblioteca lo tiene y todos los ejemplares están fuera{due, select, none {} other {; el próximo debe volver el {due}}}. Mientras tanto se puede preguntar a otras.",
  "same-title-here":
    "{count, plural, one {Otra petición} other {Otras # peticiones}} de esta biblioteca {count, plural, one {es} other {son}} del mismo título ({number}). Quizá baste un ejemplar.",
  "copyright-limit":
    "Sería la copia número {count} de esta publicación este año; la regla de esta biblioteca permite {most}. El personal mira la petición antes de preguntar a nadie.",
  "reader-pays": "Una petición le cuesta {amount}, que se paga al recogerla.",
  "override-at-home": "Necesito otro ejemplar",
  override: "Pedir de todos modos",
};
