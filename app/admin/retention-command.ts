import { defineCommand } from "citty";
import {
	applyRetention,
	lookAtRetention,
	type RetentionLine,
} from "#app/retention/retention.server.ts";
import { readSettings } from "#app/server/settings.ts";
import { withDatabase, withDatabaseAsItIs } from "./database.ts";

export const retention = defineCommand({
	meta: {
		name: "retention",
		description: "Say what is older than it may be kept; with --apply it goes",
	},
	args: {
		apply: { type: "boolean", description: "Take it; without, only say how much it is" },
	},
	async run({ args }) {
		const { equalityKeys: keys, auditKeys } = readSettings(process.env, false);
		const lines = args.apply
			? await withDatabase((db, now) => applyRetention(db, { keys, auditKeys }, now))
			: await withDatabaseAsItIs((db, now) => lookAtRetention(db, { keys }, now));
		for (const line of lines) console.log(textOf(line));
		const left = lines.some(({ count }) => count !== 0);
		if (!args.apply && left) console.log("Nothing was changed. With --apply these go.");
	},
});

/** `people   12  24 months after …: names, …` */
function textOf({ rule, period, count }: RetentionLine): string {
	const { name, unit, since, goes, stays } = rule;
	const much = count === null ? "?" : String(count);
	const kept = `${period} ${unit} after ${since}`;
	const missing = count === null ? " (waits: EQUALITY_KEY is missing)" : "";
	return `${much.padStart(7)}  ${name.padEnd(16)} ${goes}, ${kept}; stays: ${stays}${missing}`;
}
