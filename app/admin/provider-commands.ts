import { existsSync, readdirSync } from "node:fs";
import { defineCommand } from "citty";
import { takeProviderData } from "#app/leaving/provider-data.server.ts";
import { type Plan, planRemoval, removeProvider } from "#app/leaving/removal.server.ts";
import { cleanErased } from "#app/links/cleaning.server.ts";
import type { Db } from "#db/open.ts";
import { withDatabase, withDatabaseAsItIs } from "./database.ts";
import { Failure } from "./failure.ts";
import { findProvider } from "./provider-queries.server.ts";

const provider = {
	type: "positional",
	required: true,
	description: "Short name of the provider, as in user add --provider",
} as const;

export const providerData = defineCommand({
	meta: { name: "provider-data", description: "All that a provider owns, to take away" },
	args: {
		provider,
		to: {
			type: "string",
			valueHint: "folder",
			description:
				"Where to write; it is made, or must be empty. Left out: the provider's short name",
		},
	},
	async run({ args }) {
		const folder = args.to ?? args.provider;
		if (existsSync(folder) && readdirSync(folder).length > 0)
			throw new Failure(`${folder} is not empty: name another folder with --to.`);
		const taken = await withDatabaseAsItIs(async (db, now) =>
			takeProviderData(db, await known(db, args.provider), folder, now),
		);
		console.log(`Written to ${folder}: ${taken.tables} tables with ${taken.rows} rows,`);
		console.log(
			`and a file for each of ${taken.learners} learners. README.md says what they hold.`,
		);
		console.log("It holds personal data: keep it where only the provider can read it.");
	},
});

export const providerRemove = defineCommand({
	meta: {
		name: "provider-remove",
		description: "Remove a provider for ever; shows first what goes",
	},
	args: {
		provider,
		apply: {
			type: "string",
			valueHint: "provider",
			description: "Do it: the short name once more. Without it nothing is written",
		},
	},
	async run({ args }) {
		if (args.apply === undefined) {
			const plan = await withDatabaseAsItIs(async (db) =>
				planRemoval(db, (await known(db, args.provider)).id),
			);
			console.log(planText(plan));
			console.log(`Nothing was written. To do it: --apply ${args.provider}`);
			return;
		}
		if (args.apply !== args.provider)
			throw new Failure(`--apply names ${args.apply}, and the provider is ${args.provider}.`);
		await withDatabase(async (db, now, { databaseUrl: url, erasureList: list }) => {
			await removeProvider(db, (await known(db, args.provider)).id, now);
			await cleanErased(db, { url, list }, now);
		});
		console.log(
			`Nothing names ${args.provider} any more. Totals of pilots and published reports stay.`,
		);
	},
});

function planText({ classes, learners, accounts }: Plan): string {
	return [
		`Classes: ${classes.gone} go, ${classes.totals} stay as totals without a name.`,
		`Learners: ${learners.gone} lose their names, ${learners.elsewhere} stay with other providers.`,
		`Accounts: ${accounts.closed} are closed, ${accounts.stay} keep another role.`,
	].join("\n");
}

async function known(db: Db, slug: string) {
	const found = await findProvider(db, slug);
	if (!found) throw new Failure(`There is no provider ${slug}.`);
	return found;
}
