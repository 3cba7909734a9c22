import { londonDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { canAsk, type LearnerWave, wavesOf } from "./learner-waves.ts";
import { findOwnToken, ownLink } from "./survey-link.server.ts";
import { type AttendingRow, listAttending, listProgress } from "./survey-queries.server.ts";
import { takesPart, type Wave } from "./waves.ts";

/** A survey that waits for her, without the language at the start of its address. */
export type MySurvey = {
	path: string;
	wave: Wave;
	closes: LocalDate | null;
	hasBegun: boolean;
};

type Owner = { learnerId: string; providerId: string };

/** For her own page: what she is asked in the classes that one provider knows her from. */
export async function listMySurveys(
	db: Db,
	secret: string,
	{ learnerId, providerId }: Owner,
	now: Date,
): Promise<MySurvey[]> {
	const rows = await listAttending(db, (eb) =>
		eb.and([eb("enrolment.learner_id", "=", learnerId)]),
	);
	const own = rows.filter((row) => takesPart(row) && row.provider_id === providerId);
	if (own.length === 0) return [];
	const progress = await listProgress(db, [learnerId]);
	const surveys: MySurvey[] = [];
	for (const [pilotId, { course_id: courseId }] of lastByPilot(own)) {
		const ofPilot = ({ pilot_id }: { pilot_id: string }) => pilot_id === pilotId;
		const waves = wavesOf(rows.filter(ofPilot), progress.filter(ofPilot), londonDate(now));
		for (const wave of waves.filter((one) => canAsk(one, londonDate(now)))) {
			const asked = { learnerId, pilotId, courseId, wave: wave.wave, span: wave.span! };
			const known = wave.responseId && (await findOwnToken(db, secret, wave.responseId, now));
			surveys.push(shown(wave, known || (await ownLink(db, secret, null, asked, now))));
		}
	}
	return surveys;
}

function lastByPilot(rows: readonly AttendingRow[]): Map<string, AttendingRow> {
	return new Map(rows.map((row) => [row.pilot_id, row]));
}

function shown({ wave, closes, hasBegun }: LearnerWave, token: string): MySurvey {
	return { path: `/survey/${token}`, wave, closes, hasBegun };
}
