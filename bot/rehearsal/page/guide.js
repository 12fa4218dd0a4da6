// The band above the chats: it says what to do here, and what happens in a play.

import { iconButton, make } from "./dom.js";
import { playSigning, Stopped, Stuck } from "./play.js";
import { say } from "./words.js";

export class Guide {
  constructor(stage) {
    this.stage = stage;
    this.words = make("p", "", { role: "status", "aria-live": "polite" });
    this.actions = make("div", "guide-actions");
    this.element = make("section", "guide", { hidden: true, "aria-label": say("guideLabel") }, this.words, this.actions);
  }

  /** What somebody sees who opens the page and has not done anything yet. */
  welcome({ resumed }) {
    const startOver = resumed && this.stage.startsOver();
    this.show(say(resumed ? "guideResumed" : "guide"), [
      button(say("play"), () => this.play()),
      startOver ? button(say("startOver"), () => this.stage.startOver(), " lesser") : null,
    ]);
    this.isWelcome = true;
  }

  /** Somebody has begun: they know what to do. */
  begun() {
    if (this.isWelcome) this.hide();
  }

  show(words, actions) {
    this.isWelcome = false;
    this.words.textContent = words;
    this.actions.replaceChildren(...actions.filter(Boolean), iconButton("close", say("close"), () => this.hide()));
    this.element.hidden = false;
  }

  hide() {
    this.playing?.abort();
    this.isWelcome = false;
    this.element.hidden = true;
  }

  /** Play a whole signing; a play that runs already ends. */
  async play() {
    this.playing?.abort();
    this.isWelcome = false;
    const playing = new AbortController();
    this.playing = playing;
    const stop = button(say("playStop"), () => this.hide(), " lesser");
    const tell = (words) => this.show(words, [stop]);
    const end = (words) => this.show(words, [button(say("playAgain"), () => this.play())]);
    try {
      await playSigning(this.stage, tell, playing.signal);
      end(say("playDone"));
    } catch (error) {
      if (error instanceof Stopped) return;
      end(say("playStuck"));
      if (!(error instanceof Stuck)) throw error;
    } finally {
      if (this.playing === playing) this.playing = null;
    }
  }
}

function button(label, onclick, look = "") {
  return make("button", `guide-button${look}`, { type: "button", onclick }, label);
}
