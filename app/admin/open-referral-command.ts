import { defineCommand } from "citty";
import { shown } from "#app/imports/messages.ts";
import { type FeedFailure, fetchOpenReferral } from "#app/imports/open-referral-fetch.ts";
import { readOpenReferral } from "#app/imports/open-referral-file.ts";
import { importOpenReferral } from "#app/imports/open-referral-import.server.ts";
import { OWN_COLUMNS } from "#app/imports/own-columns.ts";
import { Failure } from "./failure.ts";
import { IMPORT_ARGS, refuseOverwriting, runImport } from "./import-run.ts";
import { readFileOr } from "./read-file.ts";

export const openReferral = defineCommand({
	meta: {
		name: "open-referral",
		description: "Classes from another directory's Open Referral UK feed; previews first",
	},
	args: {
		feed: {
			type: "positional",
			required: true,
			description: "Saved JSON, or the address of a living directory",
		},
		...IMPORT_ARGS,
		organization: {
			type: "string",
			description: "Only services of this organization of the directory",
			valueHint: "id",
		},
	},
	async run({ args }) {
		const isAddress = /^https?:\/\//i.test(args.feed);
		if (!isAddress) refuseOverwriting(args.errors, [args.feed]);
		const services = isAddress
			? await fetchOr(args.feed)
			: await readFileOr(args.feed, readOpenReferral);
		const classes = { header: OWN_COLUMNS, rows: [] };
		const organizationId = args.organization ?? null;
		await runImport(
			args,
			{ classes, venues: null },
			(db, provider, options) =>
				importOpenReferral(db, provider, services, { ...options, organizationId }),
			{ unit: "service" },
		);
	},
});

const WORDS: Readonly<Record<FeedFailure["code"], string>> = {
	unreachable: "cannot be reached",
	slow: "did not answer within {value} seconds",
	status: "answered with status {value}",
	moved: "sends to {value}: give that address",
	large: "answered with more than {value} MB",
	json: "is no answer of an Open Referral directory",
	many: "has more than {value} services: give --organization and a saved file",
	endless: "gives the same services again and again",
};

async function fetchOr(address: string): Promise<unknown[]> {
	const feed = await fetchOpenReferral(fetch, address);
	if (feed.ok) return feed.services;
	const { failure } = feed;
	const words = WORDS[failure.code].replace("{value}", () => shown(failure.value));
	throw new Failure(`${shown(failure.address)} ${words}. Nothing was written.`);
}
