import { type CertificateHours, certificatesFor, helperTime } from "#app/registers/helpers.ts";
import type { LessonFact } from "#app/registers/rates.ts";
import type { HelperRole } from "./helper-form.ts";
import type { HelpingMark, HelpingRow } from "./helper-people-queries.server.ts";

export type Helping = {
	courseId: string;
	ownTitle: string | null;
	englishTitle: string | null;
	role: HelperRole;
	lessons: number;
	minutes: number;
};

/** One person with all the classes she helps in. */
export type HelperPerson = {
	learnerId: string;
	name: string;
	language: string;
	phone: string | null;
	email: string | null;
	/** Of her newest class; who makes her link answers for it. */
	providerId: string;
	provider: string;
	isExample: boolean;
	helpings: Helping[];
	minutes: number;
	/** For time given as a volunteer; who comes as another Londoner has hours and no certificate. */
	certificates: CertificateHours[];
};

export function helperPeople(
	rows: readonly HelpingRow[],
	marks: readonly HelpingMark[],
	now: Date,
): HelperPerson[] {
	const marksOf = Map.groupBy(marks, ({ enrolmentId }) => enrolmentId);
	const people = Map.groupBy(rows, ({ learnerId }) => learnerId);
	return [...people.values()].map((hers) => {
		const helpings = hers.map((row) => helpingOf(row, marksOf.get(row.id) ?? [], now));
		const first = hers[0]!;
		return {
			learnerId: first.learnerId,
			name: first.name,
			language: first.language,
			phone: first.phone,
			email: first.email,
			providerId: first.providerId,
			provider: first.provider,
			isExample: first.isExample === 1,
			helpings,
			minutes: minutesIn(helpings),
			certificates: certificatesFor(minutesIn(helpings.filter(({ role }) => role === "volunteer"))),
		};
	});
}

function helpingOf(row: HelpingRow, marks: readonly HelpingMark[], now: Date): Helping {
	const { courseId, own_title: ownTitle, english_title: englishTitle } = row;
	const role = row.role === "volunteer" ? "volunteer" : "londoner";
	return {
		...{ courseId, ownTitle, englishTitle, role },
		...helperTime(row, marks.map(lessonFact), marks, now),
	};
}

function lessonFact(row: HelpingMark): LessonFact {
	return {
		id: row.lessonId,
		localDate: row.localDate,
		minutes: (Date.parse(row.endsAt) - Date.parse(row.startsAt)) / 60_000,
		endsAt: row.endsAt,
		cancelled: row.cancelledAt !== null,
		voided: row.voidedAt !== null,
	};
}

function minutesIn(helpings: readonly Helping[]): number {
	return helpings.reduce((sum, { minutes }) => sum + minutes, 0);
}
