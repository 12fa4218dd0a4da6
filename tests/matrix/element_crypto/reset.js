// Signs in to an account in a browser's client, with the crypto that Element uses, and gives it a new identity, which
// is kept in the secret storage. Says the recovery key of that, and the identity's public key.
// node reset.js HOMESERVER USER PASSWORD

import * as sdk from "matrix-js-sdk";
import { logger } from "matrix-js-sdk/lib/logger.js";

logger.setLevel("silent");
console.debug = console.info = console.log;
const [homeserver, user, password] = process.argv.slice(2);
const identity = { type: "m.login.password", identifier: { type: "m.id.user", user }, password };
let key;
const login = await sdk.createClient({ baseUrl: homeserver, logger }).loginRequest(identity);
const client = sdk.createClient({
  baseUrl: homeserver,
  userId: login.user_id,
  accessToken: login.access_token,
  deviceId: login.device_id,
  logger,
  cryptoCallbacks: {
    getSecretStorageKey: async ({ keys }) => [Object.keys(keys)[0], key.privateKey],
    cacheSecretStorageKey: () => {},
  },
});
await client.initRustCrypto({ useIndexedDB: false });
await client.startClient({ initialSyncLimit: 1 });
await new Promise((resolve) => client.once(sdk.ClientEvent.Sync, resolve));
const crypto = client.getCrypto();
await crypto.resetEncryption(async (upload) => {
  try {
    await upload(null);
  } catch (refusal) {
    await upload({ ...identity, session: refusal.data.session });
  }
});
key = await crypto.createRecoveryKeyFromPassphrase();
await crypto.bootstrapSecretStorage({ createSecretStorageKey: async () => key, setupNewSecretStorage: true });
const master = await crypto.getCrossSigningKeyId();
process.stdout.write(`${JSON.stringify({ recoveryKey: key.encodedPrivateKey, master })}\n`);
process.exit(0);
