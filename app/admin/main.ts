import { commands } from "./commands.ts";
import { runAdmin } from "./run.ts";

process.exitCode = await runAdmin(commands, process.argv.slice(2));
