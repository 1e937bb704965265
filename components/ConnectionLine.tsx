import { say } from "../lib/i18n/say.ts";

interface Props {
  /** As the store gives it. */
  connection: "open" | "blocked" | "replaced";
}

/** Says that another version of Pressmark is in the way, and what to do. */
export function ConnectionLine({ connection }: Props) {
  if (connection === "open") return null;
  if (connection === "blocked") {
    return (
      <p class="set-aside" role="alert">
        {say("connection.blocked")}
      </p>
    );
  }
  return (
    <p class="set-aside" role="alert">
      {say("connection.replaced")}{" "}
      <button type="button" class="link" onClick={() => location.reload()}>
        {say("connection.reload")}
      </button>
    </p>
  );
}
