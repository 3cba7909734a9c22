import type { ChainKey } from "#app/audit/chain.ts";
import { forgetSignIns, oldEntries, oldSignIns, trimAudit } from "#app/audit/trim.server.ts";
import { keepTotals, listOld, takeOld } from "#app/equality/aging.server.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { oldestAlive } from "#app/people/session-clock.ts";
import type { Db } from "#db/open.ts";
import { emptyAccounts } from "./closed-accounts.server.ts";
import { oldAccounts } from "./closed-accounts-queries.server.ts";
import type { Cutoffs } from "./cutoff.ts";
import { closeRequests, letPeopleAge } from "./people.server.ts";
import { oldPeople, oldRequests } from "./people-queries.server.ts";
import {
	deleteByIds,
	emptyComplaints,
	emptyContactChanges,
	namelessWalkIns,
	oldComplaints,
	oldContactChanges,
	oldImportFiles,
	oldMessages,
	oldSessions,
	oldWalkIns,
} from "./retention-queries.server.ts";
import type { RuleName } from "./rules.ts";

type Rows = { execute: () => Promise<{ id: string }[]> };
type Listing = Rows & { limit: (count: number) => Rows };
type Now = { cutoffs: Cutoffs; now: Date };

/** How a rule finds its rows and takes them; what is taken is found no more. */
type Work = {
	list: (db: Db, cutoffs: Cutoffs) => Listing;
	take: (
		db: Db,
		ids: readonly string[],
		at: Now & { auditKeys: readonly ChainKey[] },
	) => Promise<unknown>;
	before?: (db: Db, at: Now & { keys: readonly Buffer[] }) => Promise<void>;
	/** Waits where the settings have no key for equality data. */
	needsKeys?: true;
};

export const WORK: Record<RuleName, Work> = {
	sessions: {
		list: (db, cutoffs) => {
			const { seen_at, created_at } = oldestAlive(new Date(cutoffs("sessions").at));
			return oldSessions(db, seen_at, created_at);
		},
		take: (db, ids) => deleteByIds(db, "session", ids),
	},
	imports: {
		list: (db, cutoffs) => oldImportFiles(db, cutoffs("imports")),
		take: (db, ids) => deleteByIds(db, "import_file", ids),
	},
	"contact-changes": {
		list: (db, cutoffs) => oldContactChanges(db, cutoffs("contact-changes")),
		take: emptyContactChanges,
	},
	messages: {
		list: (db, cutoffs) => oldMessages(db, cutoffs("messages")),
		take: (db, ids) => deleteByIds(db, "message", ids),
	},
	"walk-ins": {
		list: (db, cutoffs) => oldWalkIns(db, cutoffs("walk-ins")),
		take: (db, ids, { now }) => namelessWalkIns(db, ids, now.toISOString()),
	},
	equality: {
		needsKeys: true,
		before: (db, { keys, cutoffs, now }) =>
			keepTotals(db, keys, cutoffs("equality"), londonDate(now)),
		list: (db, cutoffs) => listOld(db, cutoffs("equality")),
		take: takeOld,
	},
	enquiries: {
		list: (db, cutoffs) => oldRequests(db, "enquiries", cutoffs("enquiries")),
		take: (db, ids, { now }) => closeRequests(db, ids, now),
	},
	waiting: {
		list: (db, cutoffs) => oldRequests(db, "waiting", cutoffs("waiting")),
		take: (db, ids, { now }) => closeRequests(db, ids, now),
	},
	people: {
		list: (db, cutoffs) => oldPeople(db, cutoffs),
		take: (db, ids, { cutoffs, now }) => letPeopleAge(db, ids, cutoffs, now),
	},
	complaints: {
		list: (db, cutoffs) => oldComplaints(db, cutoffs("complaints")),
		take: emptyComplaints,
	},
	"closed-accounts": {
		list: (db, cutoffs) => oldAccounts(db, cutoffs("closed-accounts")),
		take: (db, ids, { cutoffs, now }) => emptyAccounts(db, ids, cutoffs("closed-accounts"), now),
	},
	"sign-ins": {
		list: (db, cutoffs) => oldSignIns(db, cutoffs("sign-ins").at),
		take: (db, ids, { auditKeys, now }) => forgetSignIns(db, auditKeys, ids, now),
	},
	audit: {
		list: (db, cutoffs) => oldEntries(db, cutoffs("audit").at),
		take: (db, ids, { auditKeys, now }) => trimAudit(db, auditKeys, ids, now),
	},
};
