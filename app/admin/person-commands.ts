import { join } from "node:path";
import { defineCommand } from "citty";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { cleanErased } from "#app/links/cleaning.server.ts";
import { erasePerson } from "#app/links/erase.server.ts";
import { takePersonData } from "#app/links/person-data.server.ts";
import { jsonOf } from "#app/links/person-json.ts";
import { withDatabase, withDatabaseAsItIs } from "./database.ts";
import { Failure } from "./failure.ts";

const learner = {
	type: "positional",
	required: true,
	description: "Id of the learner: the last part of the address of her record",
} as const;

export const personData = defineCommand({
	meta: { name: "person-data", description: "All that is kept of one learner, as JSON" },
	args: { learner },
	async run({ args }) {
		const wanted = { learnerId: args.learner, providerId: null, opened: true };
		const data = await withDatabaseAsItIs((db, now) =>
			known(args.learner, () => takePersonData(db, wanted, "server", now)),
		);
		process.stdout.write(jsonOf(data, loadTexts(join(process.cwd(), "locales"))("en")));
	},
});

export const erase = defineCommand({
	meta: { name: "erase", description: "Erase one learner everywhere, for ever" },
	args: { learner },
	async run({ args }) {
		const erasing = { learnerId: args.learner, providerId: null, personId: null };
		await withDatabase(async (db, now, { databaseUrl: url, erasureList: list }) => {
			await known(args.learner, () =>
				db.transaction().execute((trx) => erasePerson(trx, erasing, now)),
			);
			await cleanErased(db, { url, list }, now);
		});
		console.log(`Nothing names the learner ${args.learner} any more.`);
	},
});

/** What is not found is said in words. */
async function known<T>(learnerId: string, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (thrown) {
		if (!(thrown instanceof Response) || thrown.status !== 404) throw thrown;
		throw new Failure(`There is no learner ${learnerId}.`);
	}
}
