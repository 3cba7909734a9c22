import { stringify } from "csv-stringify/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepLetters } from "#app/contact/letters.server.ts";
import { askForConfirmation } from "#app/courses/freshness.server.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { LEARNER_EXAMPLE } from "#app/imports/learner-columns.ts";
import { EXAMPLE } from "#app/imports/own-columns.ts";
import { openMail } from "#app/messages/mail.server.ts";
import { sendWaiting } from "#app/messages/outbox.server.ts";
import { workBehindAnswers } from "#app/people/behind-answers.server.ts";
import { OPEN_ROUTES } from "#app/server/open-addresses.ts";
import { ATTACKS, MARKER } from "#tests/support/attack/attacks.ts";
import { type Checked, checkAnswer } from "#tests/support/attack/check-answer.ts";
import { checkLetter } from "#tests/support/attack/check-letters.ts";
import { openPageReader, type PageReader } from "#tests/support/attack/page-reader.ts";
import {
	attacksInTurn,
	attacksOn,
	type Sent,
	type WordForm,
	wordForms,
} from "#tests/support/attack/send-attacks.ts";
import {
	attackEverywhere,
	markedColumns,
	turnedColumns,
	unknownColumns,
} from "#tests/support/attack/word-columns.ts";
import { openMailbox, readable } from "#tests/support/mailbox.ts";
import type { Who } from "#tests/support/matrix.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";
import { openWalk, type Walk } from "#tests/support/walk.ts";

/**
 * Whatever is typed stands there as text or not at all. Every form of the build is filled with
 * attacks and read again; then they are put into every cell that holds words, and everything is
 * read that could show one: pages by the parser of a browser, files by programs that read them.
 */
const LANGUAGES = ["en", "ar"] as const;
/** Who reads, and how many addresses show her words of others at least. */
const READERS = [
	["stranger", 25],
	["tutor", 35],
	["coordinator", 80],
	["employer", 5],
	["evaluator", 25],
	["administrator", 15],
] as const;

let reader: PageReader;
beforeAll(async () => {
	reader = await openPageReader();
});
afterAll(() => reader.close());

test("a page or a file that lets one of them be more than text is noticed", async () => {
	const told = async (type: string, body: string) => {
		const headers = { "content-type": type, "x-content-type-options": "nosniff" };
		return (await checkAnswer(new Response(body, { headers }), reader)).problems;
	};
	const page = (body: string) => told("text/html", `<!doctype html><body>${body}`);
	expect(await page("&lt;zqx-a&gt; zqx \u2068زqx\u2069")).toEqual([]);
	for (const bad of BAD_PAGES) expect((await page(bad)).length, bad).toBeGreaterThan(0);
	expect(await told("text/csv", "a,'=1\r\n-3,b\r\n")).toEqual([]);
	for (const bad of ["=1", "@a", '"\t=1"', "+1a", " -a"])
		expect((await told("text/csv", `a,${bad}\r\n`)).length, bad).toBe(1);
	const calendar = (line: string) =>
		told("text/calendar", `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${line}\r\nEND:VCALENDAR\r\n`);
	expect(await calendar("METHOD:PUBLISH")).toEqual([]);
	expect(await calendar("X-ZQX:1")).toHaveLength(1);
	expect(await calendar("BEGIN:ZQX\r\nEND:ZQX")).toHaveLength(1);
	expect(await told("application/json", '{"a":{"zqx":1}}')).toHaveLength(1);
	expect(await told("image/png", "x")).toHaveLength(1);
});

const BAD_PAGES = [
	"<zqx-a>",
	"<p title=x zqx=1>",
	"<p onclick='1'>",
	"<a href='javascript:1'>",
	"<a href='https://zqx.test'>",
	"<a href='mailto:a?bcc=b@c.test'>",
	"<p>\u202E</p>",
	"<p>\u2069</p>",
	"<script>zqx()</script>",
	'<script>"x"; zqx</script>',
	"<style>zqx{}</style>",
	"<!-- zqx -->",
	'<script type="application/ld+json">{"zqx":1}</script>',
];

/** A row for each attack, in one column after the other of a row that is right. */
function attackedList(example: Readonly<Record<string, string>>): string {
	const [names, cells] = [Object.keys(example), Object.values(example)];
	const rows = ATTACKS.map((attack, row) =>
		cells.map((cell, column) => {
			// With this one a file is no text at all, and refused as a whole.
			if (column === row % cells.length) return attack.replaceAll("\0", "");
			return column === 0 ? `${cell}${row}` : cell;
		}),
	);
	return stringify([names, ...rows]);
}

type Place = { site: OwnSite; walk: Walk };

async function openPlace(): Promise<Place> {
	const site = await openOwnSite();
	return { site, walk: await openWalk(site) };
}

type Told = Checked & { status: number };

async function send({ site, walk }: Place, who: Who, sent: Omit<Sent, "typed">): Promise<Told> {
	const cookie = walk.cookies.get(who);
	const answer = await fetch(site.origin + sent.address, {
		method: sent.method,
		redirect: "manual",
		headers: {
			...(cookie && { cookie }),
			...(sent.method === "POST" && {
				"sec-fetch-site": "same-origin",
				"content-type": "application/x-www-form-urlencoded",
			}),
		},
		...(sent.method === "POST" && { body: sent.body }),
	});
	const checked = await checkAnswer(answer, reader);
	if (answer.status >= 500) checked.problems.push(`answered ${answer.status}`);
	return { ...checked, status: answer.status };
}

const get = (place: Place, who: Who, address: string) =>
	send(place, who, { method: "GET", address, body: "" });

describe("what is typed into a form", () => {
	let place: Place;
	const fieldsOf = new Map<string, number>();
	const nextAttack = attacksInTurn();

	beforeAll(async () => {
		place = await openPlace();
	});
	afterAll(() => place.site.close());

	test.each(READERS)("%s is told it back as words", async (who) => {
		const wrong: Record<string, string[]> = {};
		for (const pattern of place.walk.openTo(who)) {
			const address = place.walk.addressFor(pattern);
			const waiting = await formsAt(who, address);
			for (let form = waiting.shift(); form; form = waiting.shift()) {
				if (fieldsOf.has(form.key)) continue;
				fieldsOf.set(form.key, form.words.length);
				for (const sent of attacksOn(form, nextAttack)) {
					const { problems, status, page } = await send(place, who, sent);
					if (problems.length > 0) wrong[`${form.key} ${sent.typed}`] = problems.slice(0, 3);
					if (sent.method !== "POST") continue;
					if (status === 200 && page) waiting.push(...wordForms(page.forms, sent.address));
					// It was taken: the next one is sent from the page as it is now.
					if (status === 303) await renew(form, who, address);
				}
			}
		}
		expect(wrong).toEqual({});
	});

	async function formsAt(who: Who, address: string): Promise<WordForm[]> {
		const { page } = await get(place, who, address);
		return page ? wordForms(page.forms, address) : [];
	}

	async function renew(form: WordForm, who: Who, address: string): Promise<void> {
		const now = (await formsAt(who, address)).find(({ key }) => key === form.key);
		if (now) Object.assign(form, { untouched: now.untouched, filled: now.filled });
	}

	test.each([
		["classes", EXAMPLE],
		["learners", LEARNER_EXAMPLE],
	])("a list of %s is told back as words", async (kind, example) => {
		const preview = await sendList(kind, attackedList(example));
		for (const language of LANGUAGES) {
			for (const file of ["", "/errors.csv"]) {
				const told = await get(
					place,
					"coordinator",
					preview.replace("/en/", `/${language}/`) + file,
				);
				expect(told.problems).toEqual([]);
				expect(told.text).toContain(MARKER);
			}
		}
	});

	/** The address at which the list is shown. */
	async function sendList(kind: string, list: string): Promise<string> {
		const form = new FormData();
		form.set("file", new File([list], `${ATTACKS[0]}".csv`, { type: "text/csv" }));
		const { page } = await get(place, "coordinator", `/en/manage/import?kind=${kind}`);
		const upload = page?.forms.find(({ isMultipart }) => isMultipart);
		const { headers } = await fetch(place.site.origin + upload!.actions[0], {
			method: "POST",
			redirect: "manual",
			headers: {
				cookie: place.walk.cookies.get("coordinator")!,
				"sec-fetch-site": "same-origin",
			},
			body: form,
		});
		expect(headers.get("location")).toMatch(/^\/en\/manage\/import\/[\w-]{36}$/);
		return headers.get("location")!;
	}

	test("goes into many fields, and into no column that is not attacked below", async () => {
		const fields = [...fieldsOf.values()].reduce((sum, count) => sum + count, 0);
		expect(fieldsOf.size).toBeGreaterThanOrEqual(60);
		expect(fields).toBeGreaterThanOrEqual(190);
		expect(fields).toBeGreaterThan(ATTACKS.length);
		expect((await markedColumns(place.site.db)).length).toBeGreaterThan(40);
		expect(await unknownColumns(place.site.db)).toEqual([]);
		expect(await turnedColumns(place.site.db)).toEqual([]);
	});
});

describe("what stands in the database", () => {
	let place: Place;

	beforeAll(async () => {
		place = await openPlace();
		expect(await attackEverywhere(place.site.db)).toBeGreaterThan(10_000);
	});
	afterAll(() => place.site.close());

	describe.each(LANGUAGES)("in %s", (language) => {
		test.each(READERS)("%s reads as words", async (who, least) => {
			const wrong: Record<string, string[]> = {};
			let shown = 0;
			for (const pattern of place.walk.openTo(who)) {
				const { problems, text } = await get(place, who, place.walk.addressFor(pattern, language));
				if (problems.length > 0) wrong[pattern] = problems.slice(0, 3);
				if (text.includes(MARKER)) shown++;
			}
			expect(wrong).toEqual({});
			expect(shown).toBeGreaterThanOrEqual(least);
		});
	});

	test("programs read as words", async () => {
		for (const route of OPEN_ROUTES) {
			const { problems } = await get(place, "stranger", `/${route}`);
			expect(problems, route).toEqual([]);
		}
	});

	test("who gets a letter reads as words", async () => {
		const { db } = place.site;
		const { texts, textsIn, publicUrl, sessionSecret: secret } = place.site.contextAt("/en");
		const post = { texts: textsIn, publicUrl, secret };
		const now = new Date(SITE_NOW);
		// Nobody writes to those who were made up.
		await db.updateTable("provider").set({ is_example: 0 }).execute();
		await workBehindAnswers(db, post, now);
		await keepLetters(db, post, now);
		await askForConfirmation(db, { t: quickTexts(texts), publicUrl }, now);
		const mailbox = await openMailbox();
		const mail = openMail({ smtpUrl: mailbox.url, from: "classes@esol.example.org" }, "ESOL Plus");
		for (let sent = 1; sent > 0; ) sent = (await sendWaiting(db, mail, () => now)).sent;
		await mailbox.close();
		const kinds = await db
			.selectFrom("message")
			.where("sent_at", "is not", null)
			.select("kind")
			.distinct()
			.execute();
		expect(kinds.length).toBeGreaterThan(3);
		expect(mailbox.received.length).toBeGreaterThan(5);
		for (const letter of mailbox.received) {
			checkLetter(letter);
			expect(readable(letter.source)).toContain(MARKER);
		}
	});
});
