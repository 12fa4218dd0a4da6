// Asks the bot for the letter and to sign it, with the crypto that Element uses, leaving out every device that its
// owner has not signed. Says what it heard, one JSON object a line; ends with status 1 when the bot cannot be read.
// node talk.js HOMESERVER USER PASSWORD BOT SECONDS

import * as sdk from "matrix-js-sdk";
import { OnlySignedDevicesIsolationMode } from "matrix-js-sdk/lib/crypto-api/index.js";
import { logger } from "matrix-js-sdk/lib/logger.js";

logger.setLevel("silent");
console.debug = console.info = console.log;
const [homeserver, user, password, bot, seconds] = process.argv.slice(2);
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

const login = await sdk.createClient({ baseUrl: homeserver, logger }).loginRequest({
  type: "m.login.password",
  identifier: { type: "m.id.user", user },
  password,
});
const client = sdk.createClient({
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
const note = (event) => {
  if (event.getSender() !== bot || event.isBeingDecrypted()) return;
  // The client has not yet heard of the device: it asks, and decrypts the event again.
  if (event.decryptionFailureReason === "UNKNOWN_SENDER_DEVICE") return;
  if (event.isDecryptionFailure()) heard.push({ unreadable: event.decryptionFailureReason });
  else if (event.getType() === "m.room.message") {
    heard.push({ heard: event.getContent().body, encrypted: event.isEncrypted() });
  } else return;
  say(heard.at(-1));
  waiting.splice(0).forEach((look) => look());
};
client.on(sdk.RoomEvent.Timeline, note);
client.on(sdk.MatrixEventEvent.Decrypted, note);

const sees = (words) =>
  new Promise((resolve, reject) => {
    const look = () => {
      if (heard.some((each) => each.unreadable)) reject(new Error("the bot cannot be read"));
      else if (heard.some((each) => each.heard?.includes(words))) resolve();
      else waiting.push(look);
    };
    look();
  });

setTimeout(() => {
  say({ late: true });
  process.exit(1);
}, Number(seconds) * 1000);
await client.startClient({ initialSyncLimit: 20 });
const { room_id: room } = await client.createRoom({
  is_direct: true,
  preset: "trusted_private_chat",
  invite: [bot],
  initial_state: [{ type: "m.room.encryption", state_key: "", content: { algorithm: "m.megolm.v1.aes-sha2" } }],
});
try {
  await sees("[1] ");
  await client.sendTextMessage(room, "!sign");
  await sees("What is your name?");
  process.exit(0);
} catch (error) {
  say({ error: error.message });
  process.exit(1);
}
