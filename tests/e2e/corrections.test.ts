import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { personId } from "#app/demo/people.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { givenTap } from "#tests/registers/given-taps.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";

const newPage = openBrowser();
const { t } = loadTexts(join(process.cwd(), "locales"))("en");

let site: OwnSite;
beforeAll(async () => {
	site = await openOwnSite();
	// The demo's own late mark is not this journey's.
	await site.db.deleteFrom("correction_request").execute();
});
afterAll(() => site.close());

test("marks that come after the register closed wait for the coordinator, who saves one and keeps one", async () => {
	const marks = await closedMarks();
	const desk = await newPage({ javaScriptEnabled: false, baseURL: site.origin });
	await signIn(desk, "coordinator@demo.test");
	for (const [index, { lesson_id, enrolment_id }] of marks.entries()) {
		const change = `change-that-came-late-${index}`;
		const form = givenTap([
			{ change, enrolmentId: enrolment_id, code: "authorised", opened: "1.absent.0.0" },
		]);
		form.set("person", personId("coordinator@demo.test"));
		const sent = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
		const headers = { "sec-fetch-site": "same-origin" };
		const answer = await desk.request.post(`/en/lessons/${lesson_id}/marks`, {
			form: sent,
			headers,
		});
		expect(answer.status(), await answer.text()).toBe(200);
	}

	await desk.goto("/en/manage/corrections");
	const cards = desk.locator("main ul.grid > li");
	expect(await cards.count()).toBe(2);
	await cards
		.first()
		.getByRole("button", { name: t("offline:correction.accept") })
		.click();
	expect(await desk.getByRole("status").innerText()).toBe(t("offline:correction.done.accepted"));
	expect(await cards.count()).toBe(1);
	await cards
		.first()
		.getByRole("button", { name: t("offline:correction.decline") })
		.click();
	expect(await desk.getByRole("status").innerText()).toBe(t("offline:correction.done.declined"));
	expect(await cards.count()).toBe(0);

	const saved = await codesOf(marks.map(({ id }) => id));
	expect(saved).toEqual(["absent", "authorised"]);
});

/** Two learners marked absent in a lesson whose register closed long ago. */
async function closedMarks() {
	const [first] = await absences().execute();
	return absences().where("mark.lesson_id", "=", first!.lesson_id).limit(2).execute();
}

const absences = () =>
	site.db
		.selectFrom("mark")
		.innerJoin("lesson", "lesson.id", "mark.lesson_id")
		.innerJoin("register", "register.lesson_id", "lesson.id")
		.innerJoin("course", "course.id", "lesson.course_id")
		.where("course.slug", "=", "women-speak-leyton")
		.where("register.submitted_at", "<", "2026-10-01")
		.where("mark.code", "=", "absent")
		.select(["mark.id", "mark.lesson_id", "mark.enrolment_id"])
		.orderBy("mark.lesson_id")
		.orderBy("mark.id");

async function codesOf(ids: string[]): Promise<string[]> {
	const rows = await site.db.selectFrom("mark").where("id", "in", ids).select("code").execute();
	return rows.map(({ code }) => code).sort();
}
