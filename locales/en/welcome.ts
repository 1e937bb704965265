/** The first page that a reader sees. */
export default {
  title: "Welcome to Pressmark",
  heading: "Read the news with a pen in hand",
  lead: "Mark passages, write notes beside them, and find all of it again. What you mark stays on this computer: no account, no server.",
  try: "Try it on a sample article",
  tryHint: "Takes half a minute and needs no permission.",
  tryFailed: "The sample could not be opened: {reason}",
  howHeading: "How it works",
  markTitle: "Mark",
  mark: "Select a passage on any page. In the bar beside it, pick a colour or write a note.",
  listTitle: "Keep an overview",
  list: "The panel beside the page lists what you marked, in reading order. The text is kept with it.",
  returnTitle: "Find it again",
  return:
    "Come back, and your highlights are on the page. The library has them all, to search and to export.",
  questionsHeading: "Two questions",
  accessHeading: "Where may Pressmark work?",
  everySite: "On every site",
  everySiteHint:
    "It notices articles by itself, and shows your highlights as soon as you come back. For that it has to look at the pages that you open; your browser asks you once more.",
  onClick: "Only where I click",
  onClickHint:
    "It looks at a page when you press its button, a shortcut or its menu there, and at no other page.",
  accessLater: "You can change this at any time in the options.",
  nowEverySite: "Pressmark works on every site.",
  nowOnClick:
    "Pressmark works only where you click: press its button in the browser’s toolbar, on a page that you want to mark.",
  notChanged: "Nothing was changed: {reason}",
  barHeading: "When should the bar show at a selection?",
  handHeading: "Have it at hand",
  pinHeading: "Pin the button",
  pinWhy:
    "The button opens the panel, and shows whether a page is an article and how much you marked on it.",
  pinChrome: "Press {puzzle} at the right of the toolbar, then {pin} beside Pressmark.",
  pinFirefox:
    "Press {puzzle} in the toolbar, then {gear} beside Pressmark, and choose <item>Pin to Toolbar</item>.",
  puzzle: "the puzzle piece",
  pin: "the pin",
  gear: "the gear",
  pinned: "It is pinned.",
  keysHeading: "Keys",
  keysNone: "None of Pressmark’s actions has a key yet, perhaps because another extension has it.",
  changeKeys: "Change the keys",
  keysNotOpened: "The browser did not open its page of shortcuts. {help}",
  moreHeading: "Already have notes elsewhere?",
  more: "Bring highlights from Hypothesis, Readwise, Pocket, Kindle and others: <library>open the library</library> and choose Import. All else is in the <options>options</options>.",
} as const;
