import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/colors.ts";

export default {
  fact: "Hecho",
  quote: "Cita",
  question: "Pregunta",
  follow: "Seguir",
  doubt: "Duda",
  yellow: "amarillo",
  blue: "azul",
  violet: "violeta",
  green: "verde",
  red: "rojo",
  orange: "naranja",
  teal: "turquesa",
  grey: "gris",
} satisfies Translation<typeof english>;
