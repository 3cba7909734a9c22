import { defineCommand } from "citty";
import { isUsed } from "#app/demo/marker.server.ts";
import { fillScale } from "#app/demo/scale.server.ts";
import { migrate } from "#db/migrate.ts";
import { withDatabaseUnmigrated } from "./database.ts";
import { Failure } from "./failure.ts";

const LARGEST_SCALE = 1000;

/** For measuring: never into a database that holds anything. */
export const demo = defineCommand({
	meta: { name: "demo", description: "Fill an empty database with invented classes, to measure" },
	args: {
		scale: {
			type: "string",
			description: "Times 200 classes, each with 20 learners and 36 lessons",
			valueHint: "number",
			default: "1",
		},
		"classes-only": { type: "boolean", description: "Classes and lessons without learners" },
	},
	async run({ args }) {
		const scale = Number(args.scale);
		if (!Number.isInteger(scale) || scale < 1 || scale > LARGEST_SCALE) {
			throw new Failure(`--scale must be a whole number from 1 to ${LARGEST_SCALE}.`);
		}
		const classesOnly = args["classes-only"] ?? false;
		// What is invented is nobody's record.
		await withDatabaseUnmigrated(async (db, now) => {
			await migrate(db);
			if (await isUsed(db)) throw new Failure("This database holds data: give an empty one.");
			await fillScale(db, scale, { classesOnly, now, report: console.log });
		});
	},
});
