import { expect, test } from "vitest";
import { recordAssessment } from "#app/assessments/assessment.server.ts";
import { openFitting } from "#app/assessments/fitting.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenPerson,
	givenProvider,
	givenVenue,
} from "#tests/support/given.ts";

const NOW = new Date("2026-03-02T09:00:00Z");
const FRESH = { confirmed_on: "2026-03-01", capacity: 10 };
const MORNING = { weekday: 1, starts: "10:00", ends: "12:00" };

onEachDatabase((db) => {
	test("classes with a place now come with the skills they are right for, near first", async () => {
		const here = await givenProvider(db(), { name: "Here" });
		const there = await givenProvider(db(), { name: "There" });
		const tutor = await givenPerson(db(), "tutor", { provider: here.id });
		const library = await givenVenue(db(), { provider_id: here.id });
		const brixton = await givenVenue(db(), {
			...{ provider_id: there.id, name: "Brixton Hall", outcode: "SW9" },
			...{ latitude: 51.4627, longitude: -0.1145 },
		});
		const own = { provider_id: here.id, venue_id: library.id, tutors: [tutor], ...FRESH };
		const other = { ...FRESH, provider_id: there.id };
		const now = await givenCourse(db(), {
			...own,
			title: "Hers",
			levels: ["entry-1"],
			slots: [MORNING],
		});
		await givenCourse(db(), { ...own, title: "Next", levels: ["entry-2"] });
		await givenCourse(db(), { ...other, title: "Far", venue_id: brixton.id, levels: ["entry-2"] });
		await givenCourse(db(), { ...other, title: "Near", venue_id: library.id, levels: ["entry-2"] });
		await givenCourse(db(), { ...own, title: "Letters", levels: ["pre-entry"] });
		const full = await givenCourse(db(), {
			...own,
			title: "Full",
			levels: ["entry-2"],
			capacity: 1,
		});
		await givenCourse(db(), { ...own, title: "Too hard", levels: ["level-2"] });
		await givenCourse(db(), {
			...own,
			title: "Talk",
			levels: ["entry-2"],
			kind: "conversation-club",
		});
		await givenCourse(db(), { ...own, title: "Draft", levels: ["entry-2"], state: "draft" });
		const [learner, neighbour] = [await givenLearner(db()), await givenLearner(db())];
		await givenEnrolment(db(), now.id, learner.id, { state: "active", started_on: "2026-01-12" });
		await givenEnrolment(db(), full.id, neighbour.id);

		const titles = async () => {
			const { classes } = await openFitting(db(), tutor, learner.id, "en", NOW);
			return classes.map(({ card, fits }) => [card.title.english, fits.length]);
		};
		expect(await titles()).toEqual([]);

		const form = new FormData();
		const answers = {
			...{ key: "k", kind: "initial", "assessed-on": "2026-03-01" },
			...{ "level-speaking": "entry-1", "strength-speaking": "established" },
			...{ "level-reading": "entry-2" },
		};
		for (const [name, value] of Object.entries(answers)) form.set(name, value);
		await recordAssessment(db(), tutor, learner.id, form, NOW);
		expect(await titles()).toEqual([
			["Next", 2],
			["Near", 2],
			["Far", 2],
		]);

		form.set("new-to-literacy", "yes");
		await recordAssessment(db(), tutor, learner.id, form, NOW);
		expect((await titles())[0]).toEqual(["Letters", 0]);
	});
});
