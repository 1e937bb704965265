import { say } from "../lib/i18n/say.ts";

/** The way to the rescue page: a plain link, since the background may not answer either. */
export function RescueLink() {
  return (
    <p>
      <a href="/rescue.html" target="_blank" rel="noreferrer">
        {say("health.rescue")}
      </a>
    </p>
  );
}
