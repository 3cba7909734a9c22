import { countForReport } from "#app/equality/totals.server.ts";
import { notFound } from "#app/http/errors.ts";
import type { TextKey } from "#app/http/forms.ts";
import type { Db } from "#db/open.ts";
import { buildDraft } from "../build-draft.ts";
import { auditOneMore, protectRelease, protectReport, type Refusal } from "../disclosure.ts";
import type { ReportDraft } from "../report-draft.ts";
import type { Period, Report } from "../report-model.ts";
import { SECTION_BUILDERS } from "../sections/builders.ts";
import { openSubject } from "../subject.server.ts";
import { loadSubjectFacts } from "../subject-facts.server.ts";
import type { SectionBuilder } from "../subject-facts.ts";
import type { Drafted } from "./asks.ts";
import { isOutsideAudience, type Wanted } from "./release.ts";
import { readSubject } from "./release-body.server.ts";
import { getTrail, listTrails } from "./release-queries.server.ts";
import { readTrail, reckonedTogether, type Trail, writeTrail } from "./trail.ts";

type Input = Readonly<Record<string, string>>;
type Place = { db: Db; equalityKeys: readonly Buffer[] };

/** Each answers in JSON; they run in the thread beside the server. */
export const REPORT_TASKS: Readonly<
	Record<string, (place: Place, input: Input) => Promise<string>>
> = {
	report: async (place, input) => JSON.stringify(await workingReport(place, input)),
	draft: async (place, input) => JSON.stringify(await draftReport(place, input)),
	"data-hash": async (place, input) => JSON.stringify(await dataHash(place, input)),
	audit: async ({ db }, { id }) => JSON.stringify(await auditDraft(db, id ?? "")),
};

async function workingReport(place: Place, input: Input): Promise<Report> {
	return protectReport(await trueDraft(place, { ...input, kind: "report" }), "evaluator");
}

async function draftReport(place: Place, input: Input): Promise<Drafted> {
	const { audience } = wantedOf(input);
	const draft = await trueDraft(place, input);
	const slugs = draft.subject.pilots.map(({ slug }) => slug);
	const made = protectRelease(draft, audience, await listEarlier(place.db, slugs));
	if (!made.ok) return { ok: false, error: ERRORS[made.refusal.reason] };
	return { ok: true, report: made.report, trail: writeTrail(made.release) };
}

async function dataHash(place: Place, input: Input): Promise<string> {
	return protectReport(await trueDraft(place, input), "evaluator").dataHash;
}

/** Over the draft and everything that went out since it was made, too. */
async function auditDraft(db: Db, id: string): Promise<TextKey | null> {
	const { about, trail } = await getTrail(db, id);
	if (about === null || trail === null) throw notFound();
	const slugs = readSubject(about).pilots.map(({ slug }) => slug);
	const { passed } = auditOneMore(readTrail(trail), await listEarlier(db, slugs));
	return passed ? null : ERRORS.earlier;
}

const ERRORS: Record<Refusal["reason"], TextKey> = {
	earlier: "releases:errors.unsafe",
	unproven: "releases:errors.unchecked",
};

/** The sealed profiles are opened for reports alone, and come as totals with small numbers hidden. */
async function trueDraft({ db, equalityKeys }: Place, input: Input): Promise<ReportDraft> {
	const { kind, slug, period, now } = wantedOf(input);
	const subject = await openSubject(db, slug);
	const facts = await loadSubjectFacts(db, subject, period, now);
	if (kind === "return") return buildDraft(facts, SECTION_BUILDERS.map(ofReturn));
	if (equalityKeys.length === 0) return buildDraft(facts);
	const courseIds = facts.courses.map(({ id }) => id);
	return buildDraft({ ...facts, profiles: await countForReport(db, equalityKeys, courseIds) });
}

/** A return has one section of the report, with the same numbers. */
function ofReturn(build: SectionBuilder): SectionBuilder {
	return (facts) => {
		const section = build(facts);
		return section?.id === "return" ? section : null;
	};
}

async function listEarlier(db: Db, slugs: readonly string[]): Promise<Trail[]> {
	const rows = await listTrails(db);
	const known = rows.map(({ about, trail }) => ({
		slugs: about === null ? [] : readSubject(about).pilots.map(({ slug }) => slug),
		trail,
	}));
	return reckonedTogether(slugs, known).flatMap(({ trail }) =>
		trail === null ? [] : [readTrail(trail)],
	);
}

function wantedOf(input: Input): Wanted & { now: Date } {
	const { kind, slug = "", from = "", until = "", audience, now = "" } = input;
	const period: Period = { from, until };
	return {
		...{ kind: kind === "return" ? "return" : "report", slug, period, now: new Date(now) },
		audience: isOutsideAudience(audience) ? audience : "public",
	};
}
