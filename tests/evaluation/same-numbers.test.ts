import { expect, test } from "vitest";
import { openLearner } from "#app/assessments/learner.server.ts";
import { levelsGainedIn } from "#app/assessments/levels-gained.ts";
import { openClassReport } from "#app/attendance/class-report.server.ts";
import { coordinatorScope } from "#app/attendance/class-scope.ts";
import { buildDraft } from "#app/evaluation/build-draft.ts";
import { openSubject } from "#app/evaluation/subject.server.ts";
import { loadSubjectFacts } from "#app/evaluation/subject-facts.server.ts";
import { addCounts, attended, noCounts } from "#app/registers/rates.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";
import { givenMarkedCourse, givenPilot, weeks } from "#tests/support/given-pilot.ts";

const NOW = new Date("2026-09-01T12:00:00Z");
const PERIOD = { from: "2026-01-01", until: "2026-09-01" };
const LATE = { code: "late", late_minutes: 20 } as const;
const AWAY = { code: "absent" } as const;
const TOLD = { code: "authorised" } as const;

onEachDatabase((db) => {
	test("class report, learner pages and pilot report say the same", async () => {
		const pilot = await givenPilot(db());
		const { course, learners } = await givenMarkedCourse(db(), {
			pilotId: pilot.id,
			endsOn: "2026-05-01",
			lessons: weeks("2026-02-02", 6),
			learners: [
				{
					state: "completed",
					outcome: "achieved",
					marks: [null, LATE, null, AWAY, { code: "present" }, TOLD],
					levels: { speaking: ["entry-1", "entry-2"] },
				},
				{ state: "completed" },
				{ state: "withdrawn", marks: [{ code: "present" }, AWAY] },
				{ state: "no-show", marks: [] },
				{ role: "londoner", marks: [null, { code: "present" }] },
			],
		});
		const provider = course.provider_id;
		const coordinator = await givenPerson(db(), "coordinator", { provider });

		const scope = coordinatorScope(coordinator);
		const report = await openClassReport(db(), scope, course.id, "en", NOW);
		const pages = await Promise.all(
			learners.slice(0, 4).map(({ id }) => openLearner(db(), coordinator, id, "en", NOW)),
		);
		const subject = await openSubject(db(), pilot.slug);
		const facts = await loadSubjectFacts(db(), subject, PERIOD, NOW);
		const counts = new Map(buildDraft(facts).quantities.map(({ id, count }) => [id, count]));
		const ofPilot = (measure: string) => counts.get(`${measure}|pilot:${pilot.slug}|2026-09-01`);

		const pooled = pages
			.flatMap(({ classes }) => classes.map((one) => one.attended.counts))
			.reduce(addCounts, noCounts());
		for (const { expected, marked, minutesAttended, ...rest } of [report.counts, pooled]) {
			expect(ofPilot("expected-marks")).toBe(expected);
			expect(ofPilot("marks")).toBe(marked);
			expect(ofPilot("attended-marks")).toBe(attended({ ...noCounts(), ...rest }));
			const stretches = facts.courses.flatMap((one) => one.stretches);
			const minutes = stretches.reduce((sum, one) => sum + one.counts.minutesAttended, 0);
			expect(minutes).toBe(minutesAttended);
		}
		expect(ofPilot("lessons-held")).toBe(report.counts.held);
		expect(ofPilot("starts")).toBe(report.outcomes.starts);
		expect(ofPilot("leavers-ended")).toBe(report.ended.leavers);
		expect(ofPilot("completers-ended")).toBe(report.ended.completers);
		expect(ofPilot("achievers-ended")).toBe(report.ended.achievers);
		expect(ofPilot("no-shows")).toBe(report.noShows);
		expect(facts.courses[0]!.stretches[0]!.mixing).toEqual(report.mixing);

		const history = facts.histories.get(learners[0]!.id)!;
		const gained = levelsGainedIn(history, { from: "2026-02-09", until: "2026-09-01" });
		expect(gained).toEqual({ speaking: 1 });
		expect(ofPilot("gained-speaking")).toBe(1);
	});
});
