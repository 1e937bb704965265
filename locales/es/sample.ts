import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/sample.ts";

export default {
  publication: "El Correo del Puerto",
  title: "La biblioteca que presta paraguas",
  author: "Ana Okafor",
  first:
    "Los días de lluvia, la biblioteca de Saltmarket presta más paraguas que libros. En el paragüero junto a la puerta caben noventa, y a las cuatro de la tarde suele estar vacío.",
  second:
    "La idea fue de Ruth Adeyemi, que lleva diecinueve años en el mostrador. «La gente esperaba bajo nuestro techo», cuenta. «Así que pregunté qué nos hacía falta para que pudieran irse a casa.»",
  third:
    "Hacía falta poco: una ayuda de 600 euros, un código de barras en cada mango y algo de confianza. De los 1240 préstamos del primer año volvieron 1198, la mayoría en una semana.",
  heading: "Otras ciudades preguntan cómo se hace",
  fourth:
    "Otras once bibliotecas han escrito para pedir las reglas. Son tres, responde Adeyemi: sin cuota, sin multa y un cubo junto a la puerta.",
} satisfies Translation<typeof english>;
