import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/sample.ts";

export default {
  publication: "Le Courrier du port",
  title: "La bibliothèque qui prête des parapluies",
  author: "Ana Okafor",
  first:
    "Les jours de pluie, la bibliothèque de Saltmarket prête plus de parapluies que de livres. Le porte-parapluies près de l’entrée en contient quatre-vingt-dix, et à quatre heures de l’après-midi il est presque toujours vide.",
  second:
    "L’idée vient de Ruth Adeyemi, qui travaille à l’accueil depuis dix-neuf ans. « Les gens attendaient sous notre toit, dit-elle. Alors j’ai demandé ce qu’il nous fallait pour qu’ils puissent rentrer chez eux. »",
  third:
    "Il fallait peu : une subvention de 600 euros, un code-barres sur chaque poignée et un peu de confiance. Sur 1 240 prêts la première année, 1 198 parapluies sont revenus, la plupart dans la semaine.",
  heading: "D’autres villes demandent la recette",
  fourth:
    "Onze autres bibliothèques ont écrit pour demander le règlement. Il tient en trois points, répond Ruth Adeyemi : pas de frais, pas d’amende, et un seau près de la porte.",
} satisfies Translation<typeof english>;
