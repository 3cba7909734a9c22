import { readFileSync } from "node:fs";
import { defineCommand } from "citty";
import { readAnchors } from "#app/audit/anchors.ts";
import { type Verified, verifyChain, type Why } from "#app/audit/verify.server.ts";
import { readSettings } from "#app/server/settings.ts";
import { withDatabaseAsItIs } from "./database.ts";
import { Failure } from "./failure.ts";

const FAULTS: Record<Why, string> = {
	stump: "what tells that older entries went is not sealed with a key of ours",
	gap: "a seal is missing",
	"entry-missing": "the entry is gone",
	"key-unknown": "it is sealed with a key that AUDIT_KEY does not name",
	"seal-wrong": "the entry or its seal was changed",
	"entry-beside": "there are entries that were put in beside the chain",
	"anchor-differs": "the anchor knows another seal there",
	"tail-missing": "the chain ends before what the anchor knows",
};

export const verifyAudit = defineCommand({
	meta: {
		name: "verify-audit",
		description: "Work out again whether the audit is as it was written",
	},
	args: {
		anchor: {
			type: "string",
			description: "File of AUDIT_ANCHOR; left out, the one of the settings",
			valueHint: "file",
		},
	},
	async run({ args }) {
		const { auditKeys, auditAnchor } = readSettings(process.env, false);
		const file = args.anchor ?? auditAnchor;
		const anchors = readAnchors(file === null ? "" : readFileSync(file, "utf8"));
		const verified = await withDatabaseAsItIs((db) => verifyChain(db, auditKeys, anchors));
		console.log(told(verified, anchors.size));
		if (verified.broken === null) return;
		const { position, why } = verified.broken;
		throw new Failure(`Broken at position ${position}: ${FAULTS[why]}.`);
	},
});

function told({ sealed, waiting, head, from }: Verified, anchors: number): string {
	const older = from > 0 ? ` after ${from} that went by their retention` : "";
	const outside = anchors > 0 ? `${anchors} anchors compared` : "no anchor to compare with";
	return `${sealed} entries are as they were sealed${older}, up to position ${head.position}; ${waiting} wait for their seal; ${outside}.`;
}
