import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/welcome.ts";

export default {
  title: "Willkommen bei Pressmark",
  heading: "Nachrichten lesen mit dem Stift in der Hand",
  lead: "Stellen markieren, Notizen dazu schreiben, alles wiederfinden. Was Sie markieren, bleibt auf diesem Rechner: kein Konto, kein Server.",
  try: "An einem Beispiel ausprobieren",
  tryHint: "Dauert eine halbe Minute und braucht keine Berechtigung.",
  tryFailed: "Das Beispiel ließ sich nicht öffnen: {reason}",
  howHeading: "So geht es",
  markTitle: "Markieren",
  mark: "Wählen Sie auf einer Seite eine Stelle aus. In der Leiste daneben nehmen Sie eine Farbe oder schreiben eine Notiz.",
  listTitle: "Den Überblick behalten",
  list: "Die Seitenleiste zeigt, was Sie markiert haben, in der Reihenfolge des Textes. Der Text wird mit aufbewahrt.",
  returnTitle: "Wiederfinden",
  return:
    "Kommen Sie zurück, sind Ihre Markierungen wieder auf der Seite. Die Bibliothek hat alle, zum Suchen und Exportieren.",
  questionsHeading: "Zwei Fragen",
  accessHeading: "Wo darf Pressmark arbeiten?",
  everySite: "Auf jeder Website",
  everySiteHint:
    "Es erkennt Artikel von selbst und zeigt Ihre Markierungen, sobald Sie wiederkommen. Dazu muss es die Seiten ansehen, die Sie öffnen; Ihr Browser fragt noch einmal nach.",
  onClick: "Nur wo ich klicke",
  onClickHint:
    "Es sieht eine Seite an, wenn Sie dort die Schaltfläche, ein Tastenkürzel oder das Menü benutzen, und sonst keine.",
  accessLater: "In den Optionen lässt sich das jederzeit ändern.",
  nowEverySite: "Pressmark arbeitet auf jeder Website.",
  nowOnClick:
    "Pressmark arbeitet nur, wo Sie klicken: Drücken Sie seine Schaltfläche in der Symbolleiste, auf einer Seite, die Sie markieren wollen.",
  notChanged: "Nichts wurde geändert: {reason}",
  barHeading: "Wann soll die Leiste bei einer Auswahl erscheinen?",
  handHeading: "Immer zur Hand",
  pinHeading: "Die Schaltfläche anheften",
  pinWhy:
    "Die Schaltfläche öffnet die Seitenleiste und zeigt, ob eine Seite ein Artikel ist und wie viel Sie darauf markiert haben.",
  pinChrome: "Drücken Sie {puzzle} am Ende der Symbolleiste, dann {pin} neben Pressmark.",
  pinFirefox:
    "Drücken Sie {puzzle} in der Symbolleiste, dann {gear} neben Pressmark, und wählen Sie <item>An Symbolleiste anheften</item>.",
  puzzle: "das Puzzleteil",
  pin: "die Nadel",
  gear: "das Zahnrad",
  pinned: "Sie ist angeheftet.",
  keysHeading: "Tasten",
  keysNone:
    "Noch keine von Pressmarks Aktionen hat eine Taste, vielleicht weil eine andere Erweiterung sie hat.",
  changeKeys: "Tasten ändern",
  keysNotOpened: "Der Browser hat seine Seite für Tastenkürzel nicht geöffnet. {help}",
  moreHeading: "Haben Sie schon Notizen anderswo?",
  more: "Holen Sie Markierungen aus Hypothesis, Readwise, Pocket, Kindle und anderen herein: <library>Bibliothek öffnen</library> und Import wählen. Alles Weitere steht in den <options>Optionen</options>.",
} satisfies Translation<typeof english>;
