import type { Level } from "#app/assessments/levels.ts";
import { notFound } from "#app/http/errors.ts";
import type { Db } from "#db/open.ts";
import type { PilotFacts } from "./pilot.ts";
import {
	countPilotCourses,
	findPilot,
	listCourseLevels,
	listPilotAreas,
	listPilotCourses,
	listPilots,
} from "./pilot-queries.server.ts";

export type Pilot = PilotFacts & { id: string; summary: string };
export type ListedPilot = Pilot & { classes: number };
export type PilotCourse = Awaited<ReturnType<typeof listPilotCourses>>[number] & {
	levels: Level[];
};

type PilotRow = NonNullable<Awaited<ReturnType<typeof findPilot>>>;

/** An evaluator sees every pilot, the latest first. */
export async function openPilots(db: Db): Promise<ListedPilot[]> {
	const pilots = await listPilots(db);
	const areas = await areasByPilot(db);
	const counts = await countPilotCourses(db);
	const classes = new Map(counts.map((row) => [row.pilot_id, row.classes]));
	return pilots.map((row) => ({
		...pilotOf(row, areas.get(row.id) ?? []),
		classes: classes.get(row.id) ?? 0,
	}));
}

export async function openPilot(db: Db, slug: string): Promise<Pilot> {
	const row = await findPilot(db, slug);
	if (!row) throw notFound();
	return pilotOf(row, (await areasByPilot(db)).get(row.id) ?? []);
}

export async function openClasses(db: Db, pilotId: string): Promise<PilotCourse[]> {
	const courses = await listPilotCourses(db, pilotId);
	const levels = Map.groupBy(await listCourseLevels(db, pilotId), (row) => row.course_id);
	return courses.map((course) => ({
		...course,
		levels: (levels.get(course.id) ?? []).map(({ level }) => level),
	}));
}

async function areasByPilot(db: Db): Promise<Map<string, string[]>> {
	const byPilot = Map.groupBy(await listPilotAreas(db), (row) => row.pilot_id);
	return new Map([...byPilot].map(([id, rows]) => [id, rows.map(({ name }) => name)]));
}

function pilotOf({ starts_on, ends_on, ...row }: PilotRow, areas: string[]): Pilot {
	return { ...row, startsOn: starts_on, endsOn: ends_on, areas };
}
