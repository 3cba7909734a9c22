import { defineCommand } from "citty";
import { type KeyUse, listKeyUse, sealAnew } from "#app/equality/rotation.server.ts";
import { DEMO_EQUALITY_KEY } from "#app/server/equality-keys.ts";
import { readSettings } from "#app/server/settings.ts";
import { withDatabaseAsItIs } from "./database.ts";
import { Failure } from "./failure.ts";

const apply = {
	type: "boolean",
	description: "Seal all answers with the first key; without it nothing is written",
} as const;

export const equalityKeys = defineCommand({
	meta: {
		name: "equality-keys",
		description: "Which key of EQUALITY_KEY seals how many answers, and seal them anew",
	},
	args: { apply },
	async run({ args }) {
		const keys = readSettings(process.env, false).equalityKeys;
		if (args.apply && keys[0] === DEMO_EQUALITY_KEY)
			throw new Failure("EQUALITY_KEY is not set: there is no key to seal with.");
		const uses = await withDatabaseAsItIs(async (db, now) => {
			if (args.apply) console.log(`Sealed anew: ${await sealAnew(db, keys, now)}.`);
			return listKeyUse(db, keys);
		});
		for (const use of uses) console.log(lineOf(use));
		const missing = uses.filter(({ use }) => use === "missing");
		if (missing.length > 0) throw new Failure("Some answers open with no key that is here.");
	},
});

const WORDS = {
	seals: "seals what is new",
	opens: "only opens: with no answers left, take it away",
	missing: "is not here: put it back into EQUALITY_KEY",
} as const satisfies Record<KeyUse["use"], string>;

function lineOf({ keyId, use, count }: KeyUse): string {
	return `Key ${keyId}: ${count} ${count === 1 ? "answer" : "answers"}; it ${WORDS[use]}.`;
}
