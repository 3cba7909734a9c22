import type { Person } from "#app/access/person.ts";
import { makeDraft, type Place } from "#app/evaluation/releases/drafts.server.ts";
import type { Wanted } from "#app/evaluation/releases/release.ts";
import { REPORT_TASKS } from "#app/evaluation/releases/report-maker.server.ts";
import { prepareReturn } from "#app/evaluation/releases/returns.server.ts";
import { datesOf, quartersOver } from "#app/evaluation/releases/returns.ts";
import { publishDraft, withdraw } from "#app/evaluation/releases/signing.server.ts";
import { openSubject } from "#app/evaluation/subject.server.ts";
import { addDays, londonDate } from "#app/i18n/london-time.ts";
import { DEMO_EQUALITY_KEY } from "#app/server/equality-keys.ts";
import type { Db } from "#db/open.ts";
import type { PilotSlug } from "./pilots.ts";

/** Of the network of employers. */
const AT_WORK = "all-workplace";

type Slug = PilotSlug | typeof AT_WORK;

/** Who makes and who signs, and where. */
type Desk = Place & { maker: Person; signer: Person; now: Date };

type Given = {
	/** Pilots with a published report; the first has two, and returns that are signed off. */
	published: readonly PilotSlug[];
	/** Ids of two evaluators. */
	evaluators: readonly [string, string];
};

/** Reports as two evaluators make and sign them; one was withdrawn, and its new draft waits. */
export async function addReleases(
	db: Db,
	{ published, evaluators }: Given,
	now: Date,
): Promise<void> {
	const [first, second] = [evaluator(evaluators[0]), evaluator(evaluators[1])];
	const compute: Place["compute"] = (task, input) =>
		REPORT_TASKS[task]!({ db, equalityKeys: [DEMO_EQUALITY_KEY] }, input);
	const desk: Desk = { db, compute, maker: second, signer: first, now };
	const [main] = published;
	for (const quarter of main ? await lastQuarters(desk, main) : []) {
		await signReturn({ ...desk, maker: first, signer: second }, main!, quarter);
	}
	if (main) await publish(desk, main, 100);
	for (const slug of [...published, AT_WORK] as const) await publish(desk, slug, 5);
	await addWithdrawn({ ...desk, maker: first, signer: second });
}

async function addWithdrawn(desk: Desk): Promise<void> {
	const slug = "talk-together";
	const id = await publish(desk, slug, 40);
	const reason = "Marks of one club were missing. A new report follows.";
	await withdraw(desk.db, desk.signer, { slug, id, reason }, daysAgo(desk, 10));
	await draft(desk, slug, 3);
}

/** Made the day after the last day of its figures. */
async function draft(desk: Desk, slug: Slug, ago: number): Promise<string> {
	const { pilots } = await openSubject(desk.db, slug);
	const from = datesOf(pilots).startsOn;
	const until = addDays(londonDate(desk.now), -ago - 1);
	const period = { from: from < until ? from : until, until };
	const wanted: Wanted = { kind: "report", slug, audience: "public", period };
	const made = await makeDraft(desk, desk.maker, wanted, daysAgo(desk, ago));
	if (!made.ok) throw new Error(`The demo's report on ${slug} was refused: ${made.error}`);
	return made.id;
}

async function publish(desk: Desk, slug: Slug, ago: number): Promise<string> {
	const id = await draft(desk, slug, ago);
	await sign(desk, { slug, id }, daysAgo(desk, ago - 1));
	return id;
}

async function signReturn(desk: Desk, slug: PilotSlug, quarter: string): Promise<void> {
	const made = await prepareReturn(desk, desk.maker, { slug, quarter }, desk.now);
	if (!made.ok) throw new Error(`The demo's return of ${quarter} was refused: ${made.error}`);
	await sign(desk, { slug, id: made.id }, desk.now);
}

async function sign(desk: Desk, named: { slug: string; id: string }, at: Date): Promise<void> {
	const signed = await publishDraft(desk, desk.signer, named, at);
	if (!signed.ok) throw new Error(`The demo's release ${named.id} was refused: ${signed.error}`);
}

/** The earlier one first. */
async function lastQuarters({ db, now }: Desk, slug: PilotSlug): Promise<string[]> {
	const { pilots } = await openSubject(db, slug);
	return quartersOver(pilots, londonDate(now)).slice(0, 2).toReversed();
}

function evaluator(id: string): Person {
	return { id, name: "", language: "en", grants: [{ role: "evaluator", providerId: "" }] };
}

function daysAgo({ now }: Desk, days: number): Date {
	return new Date(now.getTime() - days * 86_400_000);
}
