import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/sample.ts";

export default {
  publication: "Der Hafenbote",
  title: "Die Bücherei, die Regenschirme verleiht",
  author: "Ana Okafor",
  first:
    "An Regentagen verleiht die Zweigbücherei am Salzmarkt mehr Schirme als Bücher. In den Ständer neben der Tür passen neunzig, und um vier Uhr nachmittags ist er meistens leer.",
  second:
    "Die Idee hatte Ruth Adeyemi, die seit neunzehn Jahren an der Ausleihe arbeitet. „Die Leute standen unter unserem Dach und warteten“, sagt sie. „Also habe ich gefragt, was wir brauchen, damit sie nach Hause gehen können.“",
  third:
    "Es brauchte wenig: einen Zuschuss von 600 Euro, einen Strichcode an jedem Griff und etwas Vertrauen. Von 1.240 Ausleihen im ersten Jahr kamen 1.198 zurück, die meisten innerhalb einer Woche.",
  heading: "Andere Städte fragen, wie es geht",
  fourth:
    "Elf andere Büchereien haben geschrieben und um die Regeln gebeten. Es sind drei, antwortet Adeyemi: keine Gebühr, keine Strafe und ein Eimer neben der Tür.",
} satisfies Translation<typeof english>;
