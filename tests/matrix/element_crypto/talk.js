// Talks to the bot with the crypto that Element uses, leaving out every device that its owner has not signed. Says what
// it heard, one JSON object a line; ends with status 1 when the bot cannot be read.
// node talk.js HOMESERVER USER PASSWORD BOT SECONDS STEPS
// STEPS is a list in JSON:
//   {"say": WORDS, "thread": SEEN, "reply": SEEN}  writes something, in a thread or as a reply to what was seen
//   {"see": WORDS}                       waits for a message of the bot with these words that was not waited for before
//   {"edit": SAID, "to": WORDS}          edits what it has said with these words
//   {"redact": SAID}                     takes it away
//   {"react": SEEN, "key": KEY}          puts a reaction to what was seen
//   {"verify": true}                     asks for a verification, and waits until it is cancelled
//   {"verify": "late"}                   the same on a slow line: it knows of its own request only when an answer has come
//   {"send": TYPE, "content": CONTENT}   sends an event exactly so

import * as sdk from "matrix-js-sdk";
import { OnlySignedDevicesIsolationMode } from "matrix-js-sdk/lib/crypto-api/index.js";
import { VerificationPhase, VerificationRequestEvent } from "matrix-js-sdk/lib/crypto-api/verification.js";
import { logger } from "matrix-js-sdk/lib/logger.js";

logger.setLevel("silent");
console.debug = console.info = console.log;
const [homeserver, user, password, bot, seconds, steps] = process.argv.slice(2);
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

const login = await sdk.createClient({ baseUrl: homeserver, logger }).loginRequest({
  type: "m.login.password",
  identifier: { type: "m.id.user", user },
  password,
});
const held = new Map(); // by what the URL contains, what an answer of the homeserver has to wait for
const client = sdk.createClient({
  fetchFn: async (url, options) => {
    const answer = await fetch(url, options);
    for (const [part, until] of held) if (options?.method === "PUT" && String(url).includes(part)) await until;
    return answer;
  },
  baseUrl: homeserver,
  userId: login.user_id,
  accessToken: login.access_token,
  deviceId: login.device_id,
  logger,
});
await client.initRustCrypto({ useIndexedDB: false });
const crypto = client.getCrypto();
crypto.setDeviceIsolationMode(new OnlySignedDevicesIsolationMode());
await crypto.bootstrapCrossSigning({ authUploadDeviceSigningKeys: (upload) => upload(null) });

const heard = [];
const waiting = [];
// The message and its key may come before the client has heard of the device. Like Element when a room is opened again,
// it asks for the devices and decrypts the event again.
const asked = new Set();
const ask = async (event) => {
  asked.add(event.getId());
  await crypto.getUserDeviceInfo([bot], true);
  await event.attemptDecryption(crypto, { isRetry: true });
};
const note = (event) => {
  if (event.getSender() !== bot || event.isBeingDecrypted()) return;
  if (event.decryptionFailureReason === "UNKNOWN_SENDER_DEVICE" && !asked.has(event.getId())) return ask(event);
  if (event.isDecryptionFailure()) heard.push({ unreadable: event.decryptionFailureReason });
  else if (event.getType() === "m.room.message") {
    heard.push({
      id: event.getId(),
      heard: event.getContent().body,
      content: event.getContent(),
      thread: event.getWireContent()["m.relates_to"]?.event_id ?? "",
      encrypted: event.isEncrypted(),
      notifies: client.getPushActionsForEvent(event)?.notify ?? false,
    });
  } else return;
  say(heard.at(-1));
  waiting.splice(0).forEach((look) => look());
};
client.on(sdk.RoomEvent.Timeline, note);
client.on(sdk.MatrixEventEvent.Decrypted, note);

const seen = new Set();
const sees = (words) =>
  new Promise((resolve, reject) => {
    const look = () => {
      const found = heard.find((each) => each.heard?.includes(words) && !seen.has(each));
      if (heard.some((each) => each.unreadable)) reject(new Error("the bot cannot be read"));
      else if (found) resolve(seen.add(found));
      else waiting.push(look);
    };
    look();
  });

let room;
let at = "the start";
setTimeout(() => {
  say({ late: true, at, room: !!client.getRoom(room), sync: client.getSyncState() });
  process.exit(1);
}, Number(seconds) * 1000);
await client.startClient({ initialSyncLimit: 20 });
({ room_id: room } = await client.createRoom({
  is_direct: true,
  preset: "trusted_private_chat",
  invite: [bot],
  initial_state: [{ type: "m.room.encryption", state_key: "", content: { algorithm: "m.megolm.v1.aes-sha2" } }],
}));
at = "the room's encryption";
// What is said before the client has heard that the room is encrypted, it would send in clear.
while (!client.getRoom(room)?.hasEncryptionStateEvent()) await new Promise((look) => setTimeout(look, 50));
const said = new Map();
const shown = (words) => heard.findLast((each) => each.heard?.includes(words)).id;
const text = (words) => ({ msgtype: "m.text", body: words });
const write = async (step) => {
  const content = text(step.say);
  if (step.thread) {
    const root = shown(step.thread);
    const relation = { rel_type: "m.thread", event_id: root, is_falling_back: true };
    content["m.relates_to"] = { ...relation, "m.in_reply_to": { event_id: root } };
  } else if (step.reply) content["m.relates_to"] = { "m.in_reply_to": { event_id: shown(step.reply) } };
  said.set(step.say, (await client.sendEvent(room, "m.room.message", content)).event_id);
  say({ said: step.say });
};
const change = (step) =>
  client.sendEvent(room, "m.room.message", {
    ...text(`* ${step.to}`),
    "m.new_content": text(step.to),
    "m.relates_to": { rel_type: "m.replace", event_id: said.get(step.edit) },
  });
const react = (step) =>
  client.sendEvent(room, "m.reaction", {
    "m.relates_to": { rel_type: "m.annotation", event_id: shown(step.react), key: step.key },
  });
const cancelled = (request) =>
  new Promise((done) => {
    const look = () => request.phase === VerificationPhase.Cancelled && done(true);
    request.on(VerificationRequestEvent.Change, look);
    look();
  });
const answered = () =>
  new Promise((done) => {
    const look = (event) => event.getType() === "m.key.verification.cancel" && done();
    client.on(sdk.RoomEvent.Timeline, look);
    client.on(sdk.MatrixEventEvent.Decrypted, look);
  });
// The SDK itself holds a request weakly: nobody hears of the change of one that was collected meanwhile.
const asking = [];
// It asks once only: with a second request the client's crypto cancels both by itself, with the code that the bot gives.
const verify = async (step) => {
  if (step.verify === "late") held.set("/send/m.room.message/", answered());
  const request = await crypto.requestVerificationDM(bot, room);
  asking.push(request);
  held.clear();
  await cancelled(request);
  say({ cancelled: request.cancellationCode, encrypted: true });
};
try {
  for (const step of JSON.parse(steps)) {
    at = step;
    if (step.say) await write(step);
    else if (step.see) await sees(step.see);
    else if (step.edit) await change(step);
    else if (step.redact) await client.redactEvent(room, said.get(step.redact));
    else if (step.react) await react(step);
    else if (step.verify) await verify(step);
    else if (step.send) await client.sendEvent(room, step.send, step.content);
  }
  process.exit(0);
} catch (error) {
  say({ error: error.message });
  process.exit(1);
}
