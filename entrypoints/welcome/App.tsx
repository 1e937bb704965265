import { NoticeBar } from "../../components/NoticeBar.tsx";
import { type Reporter, useNotice } from "../../components/notice.ts";
import { RadioGroup } from "../../components/RadioGroup.tsx";
import { readingCopyPath } from "../../components/reading-copy.ts";
import { toolbarModes } from "../../components/toolbar-modes.ts";
import { messageOf } from "../../lib/i18n/error-message.ts";
import { say, sayParts } from "../../lib/i18n/say.ts";
import { keepSample } from "../../lib/notebook/sample.ts";
import { changeSettings } from "../../lib/platform/settings.ts";
import { openOwnPage } from "../../lib/platform/tabs.ts";
import { useSettings } from "../../lib/platform/use-settings.ts";
import { Access } from "./Access.tsx";
import { AtHand } from "./AtHand.tsx";
import { FindPicture, ListPicture, MarkPicture } from "./Pictures.tsx";

/** The first page: what Pressmark does, something to try it on, and the few things to decide. */
export function App() {
  const { notice, reporter } = useNotice();
  return (
    <>
      <main class="welcome">
        <Head reporter={reporter} />
        <HowItWorks />
        <section aria-labelledby="questions">
          <h2 id="questions">{say("welcome.questionsHeading")}</h2>
          <div class="pair">
            <Access />
            <Bar reporter={reporter} />
          </div>
        </section>
        <AtHand reporter={reporter} />
        <More />
      </main>
      <NoticeBar notice={notice} onDone={reporter.clear} />
    </>
  );
}

function Head({ reporter }: { reporter: Reporter }) {
  const open = () =>
    void keepSample()
      .then((id) => openOwnPage(readingCopyPath(id)))
      .catch((error) =>
        reporter.reportProblem(say("welcome.tryFailed", { reason: messageOf(error) })),
      );
  return (
    <header>
      <p class="brand">
        <img src="/icon/article-32.png" width="28" height="28" alt="" />
        Pressmark
      </p>
      <h1>{say("welcome.heading")}</h1>
      <p class="lead">{say("welcome.lead")}</p>
      <p class="start">
        <button type="button" class="btn main large" id="try" onClick={open}>
          {say("welcome.try")}
        </button>
        <span class="hint">{say("welcome.tryHint")}</span>
      </p>
    </header>
  );
}

function HowItWorks() {
  return (
    <section aria-labelledby="how">
      <h2 id="how" class="unseen">
        {say("welcome.howHeading")}
      </h2>
      <ol class="pictures">
        <li>
          <MarkPicture />
          <h3>{say("welcome.markTitle")}</h3>
          <p>{say("welcome.mark")}</p>
        </li>
        <li>
          <ListPicture />
          <h3>{say("welcome.listTitle")}</h3>
          <p>{say("welcome.list")}</p>
        </li>
        <li>
          <FindPicture />
          <h3>{say("welcome.returnTitle")}</h3>
          <p>{say("welcome.return")}</p>
        </li>
      </ol>
    </section>
  );
}

/** When the bar shows at a selection. */
function Bar({ reporter }: { reporter: Reporter }) {
  const { toolbar } = useSettings();
  return (
    <div class="choice">
      <h3>{say("welcome.barHeading")}</h3>
      <RadioGroup
        name="bar"
        label={say("welcome.barHeading")}
        value={toolbar}
        options={toolbarModes()}
        onChange={(mode) =>
          void changeSettings({ toolbar: mode }).catch(
            reporter.reportFailure(say("shared.notSaved")),
          )
        }
      />
    </div>
  );
}

function More() {
  return (
    <section aria-labelledby="more">
      <h2 id="more">{say("welcome.moreHeading")}</h2>
      <p>
        {sayParts("welcome.more", {
          library: (words) => <a href="/library.html">{words}</a>,
          options: (words) => <a href="/options.html">{words}</a>,
        })}
      </p>
    </section>
  );
}
