/** Another version of Pressmark is in the way. */
export default {
  blocked:
    "Your notebook is to be brought over to this version of Pressmark, but a page of the version before still has it open. Nothing is lost: close the other tabs of Pressmark, or restart the browser, and this page goes on by itself.",
  replaced:
    "Pressmark was updated while this page was open. What was saved is safe; this page can save nothing more.",
  reload: "Reload this page",
} as const;
