import { defineCommand } from "citty";
import { replayErasures } from "#app/server/erasures.ts";
import { migrate as migrateDatabase } from "#db/migrate.ts";
import { verifyAudit } from "./audit-command.ts";
import { backup, copy, restore } from "./backup-commands.ts";
import { withDatabaseUnmigrated } from "./database.ts";
import { demo } from "./demo-command.ts";
import { equalityKeys } from "./equality-command.ts";
import { imports } from "./import-commands.ts";
import { erase, personData } from "./person-commands.ts";
import { providerData, providerRemove } from "./provider-commands.ts";
import { retention } from "./retention-command.ts";
import { user } from "./user-commands.ts";

const migrate = defineCommand({
	meta: { name: "migrate", description: "Bring the database to the schema of this program" },
	async run() {
		await withDatabaseUnmigrated(async (db, _now, settings) => {
			const steps = await migrateDatabase(db);
			console.log(steps.length > 0 ? `Done: ${steps.join(", ")}.` : "Nothing to do.");
			const again = await replayErasures(db, settings);
			if (again > 0) console.log(`Erased again, as the list says: ${again}.`);
		});
	},
});

export const commands = defineCommand({
	meta: { name: "npm run admin --", description: "The administrator's commands" },
	subCommands: {
		user,
		import: imports,
		migrate,
		demo,
		"person-data": personData,
		erase,
		"equality-keys": equalityKeys,
		"provider-data": providerData,
		"provider-remove": providerRemove,
		retention,
		"verify-audit": verifyAudit,
		backup,
		restore,
		copy,
	},
});
