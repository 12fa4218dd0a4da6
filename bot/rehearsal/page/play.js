// A whole signing, played slowly enough to be watched. It knows nothing of the bot but this: the coloured button leads on.

import { act } from "./server.js";
import { language, say } from "./words.js";

const LETTER = 40; // milliseconds for each letter that is typed
const READING = 2000;
const PRESSING = 800;
const PATIENCE = 20000;

/** Somebody has stopped the play. */
export class Stopped extends Error {}

/** The bot has not done what the play waits for. */
export class Stuck extends Error {}

/**
 * Let a new person sign and an admin approve. `stage` adds people and shows panes, `tell(sentence)` says what happens,
 * `signal` stops it. Rejects with `Stopped` or `Stuck`.
 */
export async function playSigning(stage, tell, signal) {
  const pane = await stage.addPerson(language);
  const { conversation, person } = pane;
  const name = person.name.replace(/\s*\d+$/, "");
  const play = new Play(signal);
  if (person.language !== language) await act("language", { person: person.id, language });

  tell(say("playReads", { name }));
  await play.changing(conversation, () => act("start", { person: person.id, payload: stage.links()[0]?.payload }));
  await play.pause(READING * 1.5);
  await play.changing(conversation, () => play.press(conversation, newest(conversation), "primary"));

  tell(say("playAnswers", { name }));
  const inLatin = person.username.split("_").filter(isNaN).map((word) => word[0].toUpperCase() + word.slice(1)).join(" ");
  for (const answer of [say("playName", { name, inLatin }), say("playPlaces"), say("playOccupation")]) {
    await play.pause(READING / 2);
    await play.changing(conversation, () => play.type(conversation, answer));
  }

  tell(say("playChecks", { name }));
  await play.pause(READING);
  await play.changing(conversation, () => play.press(conversation, newest(conversation), "success"));
  await play.pause(READING);

  const desk = stage.desk();
  tell(say("playDecides"));
  stage.reveal(stage.groupsPane);
  const card = await play.until(desk.element, () => pendingCard(desk, name));
  await play.pause(READING);
  await play.changing(conversation, async () => {
    await play.press(desk, card, "success");
    await play.until(desk.element, () => !hasKey(desk, card, "success"));
    await play.pause(READING / 2);
    tell(say("playTold", { name }));
    stage.reveal(pane);
  });
  await play.pause(READING);
}

class Play {
  constructor(signal) {
    this.signal = signal;
    this.pace = Number(document.body.dataset.pace ?? 1);
  }

  /** Resolve when so much time has passed. */
  pause(milliseconds) {
    return this.waiting((resolve) => {
      const timer = setTimeout(resolve, milliseconds * this.pace);
      return () => clearTimeout(timer);
    });
  }

  /** What `look` finds, as soon as something changes in the element by which it finds something true. */
  until(element, look) {
    return this.waiting((resolve, reject) => {
      const see = () => {
        const found = look();
        if (found) resolve(found);
      };
      const observer = new MutationObserver(see);
      observer.observe(element, { childList: true, subtree: true, characterData: true, attributes: true });
      const timer = setTimeout(() => reject(new Stuck()), PATIENCE);
      see();
      return () => {
        clearTimeout(timer);
        observer.disconnect();
      };
    });
  }

  async waiting(begin) {
    if (this.signal.aborted) throw new Stopped();
    let end;
    let stop;
    try {
      return await new Promise((resolve, reject) => {
        stop = () => reject(new Stopped());
        this.signal.addEventListener("abort", stop);
        end = begin(resolve, reject);
      });
    } finally {
      this.signal.removeEventListener("abort", stop);
      end();
    }
  }

  /** Do something, and wait until the bot's newest message in the chat is another one or says something else. */
  async changing(conversation, doing) {
    const before = JSON.stringify(newest(conversation));
    await doing();
    await this.until(conversation.element, () => JSON.stringify(newest(conversation)) !== before);
  }

  /** Type as a person does, and send it. */
  async type(conversation, text) {
    const { composer } = conversation;
    for (const letter of text) {
      composer.field.value += letter;
      await this.pause(LETTER);
    }
    await this.pause(PRESSING / 2);
    await composer.submit();
  }

  /** Press a message's button of a colour, after it could be seen that it will be pressed. */
  async press(conversation, message, colour) {
    const key = () => keyOf(conversation, message, colour) ?? fail();
    key().scrollIntoView({ block: "nearest", inline: "nearest", behavior: "smooth" });
    key().classList.add("pressing");
    await this.pause(PRESSING);
    key().click();
  }
}

function fail() {
  throw new Stuck();
}

function newest(conversation) {
  return [...conversation.messages.values()].filter((message) => message.isBot).at(-1);
}

function keyOf(conversation, message, colour) {
  return conversation.elements.get(message?.id)?.querySelector(`.key.${colour}`);
}

function hasKey(conversation, message, colour) {
  return Boolean(keyOf(conversation, message, colour));
}

function pendingCard(desk, name) {
  const cards = [...desk.messages.values()].filter(({ text }) => text.includes(name));
  return cards.reverse().find((message) => hasKey(desk, message, "success"));
}
