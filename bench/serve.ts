// Serves a measuring database as it is, which the production server refuses: node bench/serve.ts, with its settings.
import { start } from "#app/server/main.ts";
import { readSettings } from "#app/server/settings.ts";

await start(readSettings(process.env, false));
