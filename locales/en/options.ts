/** The options. */
export default {
  title: "Options · Pressmark",
  heading: "Options",
  intro: "What you change is saved at once. <library>Open the library</library>",
  notChanged: "Not changed",

  accessHeading: "Where Pressmark works",
  everySite: "On every site",
  everySiteHint: "It notices articles by itself, and your highlights are there when you come back.",
  onClick: "Only where I click",
  onClickHint:
    "It looks at a page when you press its button, its shortcut or its menu there, and at no other page.",
  accessAlso: "Without a click also on {sites}.",
  accessClick: "Wait for a click there, too",

  barHeading: "Toolbar at the selection",
  barAlways: "Always",
  barAlwaysHint: "It shows whenever you select text in a page.",
  barModifier: "Only with Alt",
  barModifierHint: "Hold Alt (Option on a Mac) when the selection ends.",
  barShortcut: "Only by shortcut",
  barShortcutHint: "The shortcut “Go to the toolbar at the selection” brings it.",
  barNever: "Never",
  barNeverHint: "Highlight with the keyboard or the context menu.",

  themeHeading: "Appearance",
  themeSystem: "As the system",
  themeLight: "Light",
  themeDark: "Dark",

  paintingHeading: "Highlights in pages",
  paintingBrowser: "By the browser",
  paintingBrowserHint:
    "Exact and light. Scripts of a page can find out which of its passages are highlighted.",
  paintingBoxes: "Hidden from the page’s scripts",
  paintingBoxesHint:
    "As boxes over the text: scripts see that Pressmark is there, not what is highlighted. The boxes are not printed, may lag behind while a page moves, and take more work on long pages.",
  paintingNone: "Not shown",
  paintingNoneHint:
    "Highlights stay in the panel and the library. The toolbar and the shortcuts go on working.",

  overlapsHeading: "Marking over a highlight",
  overlapsKeep: "Keep both",
  overlapsKeepHint: "A click cycles through those at one place.",
  overlapsUnite: "Make one of them",
  overlapsUniteHint: "With the words, notes and tags of both. It can be undone.",
  overlapsAsk: "Ask each time",
  overlapsAskHint: "Both are kept until you say otherwise.",

  colorsHeading: "Colours",
  colorsHint:
    "Each colour has a meaning. A new name or tint changes all highlights of that colour.",
  colorName: "Name of the colour {name}",
  colorTint: "Tint of {name}",
  colorSample: "a passage, as marked",

  sitesHeading: "Sites switched off",
  sitesHint:
    "On these sites there is no toolbar, and no highlights are shown. What you marked there is kept.",
  switchOn: "Switch on",
  switchOnSite: "Switch on {site}",
  switchOff: "Switch off",
  siteLabel: "Site to switch off",
  siteProblem: "That is no address of a site, such as example.com.",

  rulesHeading: "Kept or left out on a site",
  rulesHint:
    "When you add a paragraph to an article or leave one out, the panel offers to do the same on all of its site.",
  rulesNone: "There is no such rule yet.",
  ruleBoxesKept: "Boxes like this are always kept on {site}",
  ruleBoxesLeft: "Boxes like this are always left out on {site}",
  ruleWordsKept: "These words are always kept on {site}",
  ruleWordsLeft: "These words are always left out on {site}",
  forget: "Forget",
  forgetRule: "Forget: {words}",
  ruleForgotten: "Forgot the rule for “{words}” on {site}.",
  ruleBack: "The rule for “{words}” is back.",

  namesHeading: "Exported notes",
  namesHint:
    "One Markdown file an article. Several articles come as a ZIP with these folders; a single one is named so and goes where your browser keeps downloads.",
  folder: "Folder",
  fileName: "File name",
  example: "For example {path}",
  unknownFields: {
    one: "{fields} is no field and stays as it is.",
    other: "{fields} are no fields and stay as they are.",
  },
  fieldsSummary: "Fields to use",
  fieldTitle: "the article’s title",
  fieldPublication: "the newspaper or site",
  fieldAuthor: "the first author",
  fieldSection: "the section",
  fieldDate: "the day it was published, or else kept",
  fieldYear: "the year of that day",
  fieldMonth: "its month, 01 to 12",
  fieldKept: "the day it came into the notebook",
  fieldSite: "the host of its address",
  fieldLanguage: "its language, such as en",

  autoHeading: "Automatic backups",
  autoHint:
    "Once a day, if something changed, a backup goes to the folder “{folder}” in your downloads. It stays there if you remove Pressmark. The last 7 days and 4 weeks are kept; older ones that Pressmark wrote are deleted, unless you move them elsewhere. The browser asks for the permission to manage downloads; Pressmark uses it for these files only.",
  autoSwitch: "Back up automatically",
  autoRefused: "Not switched on: without that permission no backup can be written.",
  backUpNow: "Back up now",
  backingUp: "Backing up…",
  noBackupMade: "No backup was made",
  spaceKept: "The browser keeps your notebook also when the disk runs full.",
  spaceNotKept:
    "The browser has not promised to keep your notebook when the disk runs full: backups matter.",
  spaceUsed: "{share} of the room for it is used.",
  lastFailed: "The last try failed. {reason}",
  lastBackup: "Last backup: {moment}, {path}",
  noBackupYet: "There is no backup yet.",

  backupHeading: "Backup",
  backupHint:
    "Your notes are in this browser only: if you remove Pressmark or the browser’s profile, they are gone. A backup holds everything, the trash and these options too. Restoring adds what is missing and never deletes.",
  saveBackup: "Save a backup",
  makingBackup: "Making a backup…",
  savedBackup: "Saved “{name}”.",
  unreadNotebook: "The notebook could not be read. {reason}",
  totals: "In the notebook: {articles} and {highlights}, with the trash.",
  restoreBackup: "Restore a backup",
  restoreOptions: "Restore the options, too",
  optionsRestored: "The options are those of the backup.",
  optionsNotRestored: "The options could not be saved.",
  checkBackup: "Check a backup",
  checkHint: "Reads the file and compares it with the notebook; changes nothing.",
  rescue:
    "Does the library not open? The <page>rescue page</page> saves all that can still be read.",

  importHeading: "Import from other tools",
  importHint:
    "Exports of Hypothesis, Readwise, Raindrop.io, Pocket, Omnivore, Instapaper, Diigo, Memex, Obsidian Web Clipper and Kindle, and Web Annotations, as they come. You see what is in the file before anything is imported; nothing that is here is deleted.",
  chooseFile: "Choose a file",

  keysHeading: "Keyboard",
  keyNone: "none",
  keysHelpChrome: "To change them, open chrome://extensions/shortcuts in a new tab.",
  keysHelpFirefox:
    "To change them, open about:addons, choose Extensions, then “Manage Extension Shortcuts” in the menu with the gear.",
  changeKeys: "Change the keys",
} as const;
